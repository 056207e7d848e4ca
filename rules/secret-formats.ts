import { isObject, type Json, pointerSegment } from '../template';

/** What secrets look like whose makers gave them a form: short patterns, each linear. */
const formats: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['an AWS access key', /(?:^|[^A-Z0-9])(?:AKIA|ASIA)[A-Z2-9]{16}(?![A-Z0-9])/],
  ['a private key', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/],
  ['a GitHub token', /(?:^|\W)(?:gh[opsru]_[A-Za-z0-9]{36}|github_pat_\w{40})/],
  ['a GitLab token', /(?:^|\W)glpat-[\w-]{20}/],
  ['a Slack token', /(?:^|\W)xox[abprs]-[A-Za-z0-9-]{20}/],
  ['a Slack webhook', /hooks\.slack\.com\/services\/T\w{7,12}\/B\w{7,12}\/\w{20}/],
  ['a Stripe key', /(?:^|\W)[rs]k_live_[A-Za-z0-9]{20}/],
  ['a Google API key', /(?:^|\W)AIza[\w-]{35}/],
  ['an npm token', /(?:^|\W)npm_[A-Za-z0-9]{36}/],
  ['a SendGrid key', /(?:^|\W)SG\.[\w-]{22}\.[\w-]{43}/],
  ['a key of a model provider', /(?:^|\W)sk-(?:ant-|proj-)[\w-]{20}/],
  ['a signed token', /(?:^|\W)eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20}/],
  ['a password in an address', /[a-z][a-z0-9+]{1,15}:\/\/[^\s/:@${}]{1,64}:[^\s/:@${}]{3,128}@[a-z0-9]/i],
];

/** What every format has somewhere, so that one look is enough for nearly all texts. */
const sign =
  /AKIA|ASIA|-----BEGIN|gh[opsru]_|github_pat_|glpat-|xox[abprs]-|hooks\.slack|k_live_|AIza|npm_|SG\.|sk-|eyJ|:\/\/[^/]*@/;

/** The kind of secret that a text holds, if it holds one of a known format. */
export function secretKind(text: string): string | undefined {
  if (text.length < 12) return undefined;
  const known = sign.test(text) ? formats.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  return known ?? (isRandomKey(text) ? 'an AWS secret key' : undefined);
}

/** 40 characters of base 64 that no word and no hash makes: three kinds of character, and hardly any twice. */
function isRandomKey(text: string): boolean {
  if (text.length !== 40 || !/^[A-Z0-9/+]{40}$/i.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].every((kind) => kind.test(text));
  return kinds && !/^[0-9a-f]{40}$/i.test(text) && new Set(text).size >= 20;
}

/** Visits every text below a raw value, with its JSON pointer; keys are no texts. Shared parts are visited once. */
export function eachText(root: Json | undefined, visit: (text: string, pointer: string) => void): void {
  const seen = new Set<unknown>();
  const open: [Json | undefined, string][] = [[root, '']];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, pointer] = next;
    if (typeof value === 'string') visit(value, pointer);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const entries = isObject(value) ? Object.entries(value) : [...value.entries()];
    for (const [key, part] of entries.reverse()) open.push([part, pointer + pointerSegment(String(key))]);
  }
}
