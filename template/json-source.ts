import { MAX_DEPTH, TemplateError } from './error';
import { isOpening, JsonScanner, type Keys, NONE, skipSpace, stringEnd } from './json-scanner';
import { isList, isObject, type Json } from './json-value';
import { type DuplicateKey, Lines, type Place, type Source } from './source';

const QUOTE = 34;
const COLON = 58;

/** Parses JSON; throws SyntaxError where it is none, and TemplateError where it nests too deeply. */
export function parseJson(text: string): { value: Json; source: Source } {
  const keys = readKeys(text);
  const value = JSON.parse(text) as Json;
  return { value, source: new JsonSource(text, keys.at.length !== keysIn(value), keys) };
}

/**
 * One cheap pass: refuses what nests too deeply, and notes where keys stand, so that duplicates show without a second
 * parser, and a place is found without a look at all that stands before it. A pattern finds what matters in it: in a
 * process that has just begun, a loop over the characters takes twice as long.
 */
function readKeys(text: string): Keys {
  const at: number[] = [];
  const next: number[] = [];
  /** The last key of each mapping that is open, from the outermost. */
  const last: number[] = [];
  const mark = /["{}[\]]/g;
  while (mark.test(text)) {
    const start = mark.lastIndex - 1;
    const code = text.charCodeAt(start);
    if (code === QUOTE) {
      const end = (mark.lastIndex = stringEnd(text, start));
      if (text.charCodeAt(skipSpace(text, end)) !== COLON) continue;
      const before = last[last.length - 1] ?? NONE;
      if (before !== NONE) next[before] = at.length;
      last[last.length - 1] = at.length;
      next.push(NONE);
      at.push(start);
    } else if (!isOpening(code)) last.pop();
    else if (last.push(NONE) > MAX_DEPTH) {
      const place = new Lines(text).at(start);
      throw new TemplateError(`nested deeper than ${MAX_DEPTH} levels`, place.line, place.column);
    }
  }
  return { at, next };
}

function keysIn(value: Json): number {
  let sum = 0;
  if (isList(value)) {
    for (const item of value) if (typeof item === 'object') sum += keysIn(item);
  } else if (isObject(value)) {
    for (const key in value) {
      sum++;
      const item = value[key] as Json;
      if (typeof item === 'object') sum += keysIn(item);
    }
  }
  return sum;
}

class JsonSource implements Source {
  private readonly lines: Lines;
  private readonly scanner: JsonScanner;

  constructor(
    private readonly text: string,
    hasDuplicates: boolean,
    keys: Keys,
  ) {
    this.lines = new Lines(text);
    this.scanner = new JsonScanner(text, hasDuplicates, keys);
  }

  locate(path: readonly string[]): Place {
    let at = skipSpace(this.text, 0);
    let shown = at;
    for (const segment of path) {
      const found = this.scanner.find(at, segment);
      if (!found) break;
      shown = found[0];
      at = found[1];
    }
    return this.lines.at(shown);
  }

  mentions(word: string): boolean {
    // A backslash may write any letter.
    return this.text.includes(word) || this.text.includes('\\');
  }

  duplicateKeys(): readonly DuplicateKey[] {
    const found: DuplicateKey[] = [];
    if (!this.scanner.hasDuplicates) return found;
    this.scanner.eachDuplicate((key, first, second) =>
      found.push({ key, first: this.lines.at(first), second: this.lines.at(second) }),
    );
    return found;
  }
}
