/** Where a value starts, and the column that its further lines must pass. */
interface Start {
  readonly at: number;
  readonly column: number;
}

/**
 * Offsets of the lines inside brackets and quoted texts that stand no deeper than the key they belong to.
 *
 * A light reading of the lines, not a parser: who moves these lines checks the result with one.
 */
export function shallowLines(text: string): number[] {
  const found: number[] = [];
  /** Further lines of a block or plain scalar stand deeper than this. */
  let scalarColumn = Infinity;
  /** The column of the last key or dash whose value comes on the next line. */
  let waiting = -1;
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const column = firstColumn(text, at, end);
    if (at + column >= end || column > scalarColumn) {
      at = end + 1;
      continue;
    }
    scalarColumn = Infinity;
    const start = valueStart(text, at, at + column, end, Math.min(waiting, column - 1));
    const close = closeOf(text, start.at);
    if (close !== undefined) {
      collect(text, start, close, found);
      at = lineEnd(text, close) + 1;
      continue;
    }
    if (start.at >= end || text[start.at] === '#') waiting = start.column;
    else scalarColumn = start.column;
    at = end + 1;
  }
  return found;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function firstColumn(text: string, at: number, end: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return text[next] === '#' || text[next] === '\r' ? end - at : next - at;
}

/** Passes over dashes, a key, anchors and tags. */
function valueStart(text: string, line: number, from: number, end: number, around: number): Start {
  let at = from;
  let column = around;
  while (text[at] === '-' && (at + 1 >= end || text[at + 1] === ' ')) {
    column = at - line;
    at = spaceEnd(text, at + 1);
  }
  const behind = keyEnd(text, at, end);
  if (behind !== undefined) {
    column = at - line;
    at = spaceEnd(text, behind);
  }
  while (text[at] === '!' || text[at] === '&') {
    while (at < end && text[at] !== ' ') at++;
    at = spaceEnd(text, at);
  }
  return { at, column };
}

function spaceEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return at;
}

/** The offset behind the colon of the key that starts here, if one does. */
function keyEnd(text: string, at: number, end: number): number | undefined {
  const first = text.charAt(at);
  if (first === '[' || first === '{') return undefined;
  const from = first === '"' || first === "'" ? quoteEnd(text, at) : at;
  for (let next = from; next < end; next++) {
    if (text[next] === '#' && ' \t'.includes(text.charAt(next - 1))) return undefined;
    if (text[next] === ':' && (next + 1 >= end || ' \t\r'.includes(text.charAt(next + 1)))) return next + 1;
  }
  return undefined;
}

/** The offset behind the bracket or quote that closes the one at `at`; undefined where none opens. */
function closeOf(text: string, at: number): number | undefined {
  const first = text[at];
  if (first === '[' || first === '{') return bracketEnd(text, at);
  return first === '"' || first === "'" ? quoteEnd(text, at) : undefined;
}

/** The offset behind the closing quote. */
function quoteEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  for (let next = at + 1; next < text.length; next++) {
    if (quote === '"' && text[next] === '\\') next++;
    else if (text[next] === quote) {
      if (quote === '"' || text[next + 1] !== quote) return next + 1;
      next++;
    }
  }
  return text.length;
}

/** The offset behind the closing bracket. */
function bracketEnd(text: string, at: number): number {
  let open = 1;
  let startsToken = true;
  for (let next = at + 1; next < text.length; next++) {
    const char = text.charAt(next);
    if (startsToken && (char === '"' || char === "'")) next = quoteEnd(text, next) - 1;
    else if (char === '#' && ' \t\n'.includes(text.charAt(next - 1))) next = lineEnd(text, next) - 1;
    else if (char === '[' || char === '{') open++;
    else if ((char === ']' || char === '}') && --open === 0) return next + 1;
    else if (startsToken && (char === '!' || char === '&'))
      while (!' \t\r\n'.includes(text.charAt(next + 1))) next++;
    if ('[{,:'.includes(char)) startsToken = true;
    else if (!' \t\r\n!&'.includes(char)) startsToken = false;
  }
  return text.length;
}

function collect(text: string, { at, column }: Start, close: number, found: number[]): void {
  for (let end = lineEnd(text, at); end + 1 < close; end = lineEnd(text, end + 1)) {
    const start = end + 1;
    const stands = firstColumn(text, start, lineEnd(text, start));
    if (stands <= column) found.push(start);
  }
}
