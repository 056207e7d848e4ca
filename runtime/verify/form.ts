import { isUtf8 } from 'node:buffer';
import { TokenError } from './error';

/** What the two parts that are JSON say; nothing of it is true before the signature is verified. */
export interface Form {
  readonly alg: string;
  readonly kid: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Header, payload and signature as they came. */
  readonly parts: readonly [string, string, string];
}

/** API Gateway takes no more than this in all headers together. */
const longest = 10_240;
const compact = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
/** The last characters of base64url whose unused bits are zero, by how many characters there are over groups of four. */
const lastOf: Readonly<Record<number, RegExp>> = { 0: /[\w-]$/, 2: /[AQgw]$/, 3: /[AEIMQUYcgkosw048]$/ };
/** Everything else a header may hold names a key, or changes what the rest means. */
const headerNames = ['alg', 'kid', 'typ'];
const types = ['jwt', 'at+jwt'];

/**
 * Reads a token, and refuses what two readers could read differently: padding and other spellings of base64, bytes that are no
 * UTF-8, names that stand twice, headers that bring keys or options along.
 *
 * @throws TokenError `token-malformed` or `header-refused`
 */
export function formOf(token: string, algorithms: readonly string[]): Form {
  const [, head = '', body = '', signature = ''] = token.length <= longest ? (compact.exec(token) ?? []) : [];
  const header = objectIn(head);
  const payload = objectIn(body);
  if (!isCanonical(signature)) throw new TokenError('token-malformed');
  const { alg, kid, typ } = header;
  if (
    typeof alg !== 'string' ||
    !algorithms.includes(alg) ||
    typeof kid !== 'string' ||
    (typ !== undefined && !(typeof typ === 'string' && types.includes(typ.toLowerCase()))) ||
    !Object.keys(header).every((name) => headerNames.includes(name))
  )
    throw new TokenError('header-refused');
  return { alg, kid, payload, parts: [head, body, signature] };
}

function objectIn(part: string): Readonly<Record<string, unknown>> {
  const bytes = Buffer.from(part, 'base64url');
  if (!isCanonical(part) || !isUtf8(bytes)) throw new TokenError('token-malformed');
  const text = bytes.toString('utf8');
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !saysAllOnce(text, value))
    throw new TokenError('token-malformed');
  return { ...value };
}

function isCanonical(part: string): boolean {
  return lastOf[part.length % 4]?.test(part) === true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TokenError('token-malformed');
  }
}

/** Whether no name stands twice in any object. What is written as we would write it is quick to tell: nothing was lost. */
function saysAllOnce(text: string, value: object): boolean {
  return JSON.stringify(value) === text || namesIn(text) === namesOf(value);
}

/** How many names there are in the text: strings before a colon. */
function namesIn(text: string): number {
  let names = 0;
  for (const [found] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?/g)) if (found.endsWith(':')) names += 1;
  return names;
}

function namesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, each) => sum + namesOf(each), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}
