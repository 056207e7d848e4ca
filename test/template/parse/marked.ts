/** The text with a mark before each of these offsets. */
export function marked(text: string, offsets: readonly number[]): string {
  return [0, ...offsets].map((at, index) => text.slice(at, offsets[index])).join('>');
}

/** The text without the marks. */
export const unmarked = (text: string): string => text.replaceAll('>', '');
