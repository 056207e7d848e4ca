// Control characters (terminal escapes among them), the marks that reorder or break lines, and lone surrogates.
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/**
 * Makes text from a template safe to print: what a terminal would obey instead of showing is written as `\u001b`.
 *
 * @example
 * visible('a\u001b[2Jb'); // 'a\\u001b[2Jb'
 */
export function visible(text: string): string {
  return text.replace(unsafe, escape);
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
