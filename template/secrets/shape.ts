/** Bits of information for each character, as its frequencies in the text tell. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const stand_in =
  /^(?:x+|y+|z+|\*+|\.+|-+|_+|0+|n\/?a|none|null|nil|undefined|empty|tbd|tba|true|false|yes|no|on|off|placeholder|redacted|masked|hidden|secret_?name|todo)$/i;
const asksForOne =
  /^[<[{#@$%&]|(?:your|my)[-_ ]?\w{0,30}(?:key|token|secret|pass|pwd|here)|replace[-_ ]?|insert[-_ ]?|fill[-_ ]?(?:in|me)|enter[-_ ]|goes[-_ ]?here|set[-_ ]?(?:me|this)|change[-_ ]?(?:this|it)|dummy|sample|fake|placeholder|xxxx|\*\*\*|\.\.\./i;

/** Whether a text only holds the place of a secret: asks for one, or could not be one. */
export function isPlaceholder(text: string): boolean {
  return stand_in.test(text) || asksForOne.test(text);
}

/** Whether what varies in a token is too plain to be one: `XXXX…`, `0000…`, `1111…`. */
export function isMonotonous(token: string): boolean {
  return new Set(token.toLowerCase()).size < 7;
}

/** Whether a text refers to something instead of being it: an address, a path, a template variable. */
export function isReference(text: string): boolean {
  return (
    /^arn:|\$\{|\{\{|\$\(|<[^>]{1,40}>|^\$|^%\w+%$|^!|^[a-z][a-z0-9+.-]*:\/\/|^\.{0,2}\/|^(?:s3|ssm|vault|ref|env|file|data):/i.test(
      text,
    ) || text.includes('\u0000')
  );
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text looks as if a machine had drawn it: long, mixed, and not made of words. */
export function looksGenerated(text: string): boolean {
  if (text.length < 16 || text.length > 512 || /\s/.test(text)) return false;
  if (isReference(text) || isPlaceholder(text) || isMonotonous(text)) return false;
  if (uuid.test(text)) return true;
  if (!/\d/.test(text) || !/[a-z]/i.test(text)) return false;
  if (/^[0-9a-f]+$/i.test(text)) return entropy(text.toLowerCase()) >= 3;
  return entropy(text) >= 3.5 && !isMadeOfWords(text);
}

/** Whether most of it reads as words: names of things have few digits, and those at the ends of words. */
function isMadeOfWords(text: string): boolean {
  const parts = text.split(/[^a-zA-Z0-9]|(?<=[a-z])(?=[A-Z])/).filter((part) => part !== '');
  const words = parts.filter(
    (part) => part.length > 2 && /^[a-z]+\d{0,4}$/i.test(part) && /[aeiouy]/i.test(part),
  );
  return words.join('').length >= text.length * 0.6;
}
