/** A word longer than a line stays whole, so that paths and ids can be copied. */
const LEAST = 20;

/** Breaks text into lines at spaces; the first may be shorter, where something stands before it. */
export function wrap(text: string, width: number, firstWidth = width): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of text.split(' ')) {
    const room = Math.max(LEAST, lines.length === 0 ? firstWidth : width);
    if (line === undefined) line = word;
    else if (line.length + 1 + word.length <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line ?? ''];
}

/** Wrapped text, its first line after `head` and the others indented, as far as `head` is long if not said otherwise. */
export function hanging(head: string, text: string, width: number, indent = head.length): string[] {
  const [first = '', ...rest] = wrap(text, width - indent, width - head.length);
  return [`${head}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)];
}
