import { createPublicKey, verify } from 'node:crypto';
import { client, issuer, jwks, now } from './issuer';

/** What the reference knows beside the token. */
export interface Known {
  readonly scopes: readonly string[];
  readonly revokedTokens: readonly string[];
  readonly revokedSessions: readonly string[];
  readonly revokedUsers: Readonly<Record<string, number>>;
}

/**
 * Whether a token is to be taken, decided on its own: node's own check of signatures, another reader for names that stand
 * twice, and every condition written down once, plainly.
 */
export function isGood(token: string, known: Known): boolean {
  const parts = token.split('.');
  if (token.length > 10_240 || parts.length !== 3) return false;
  if (parts.some((part) => part === '' || Buffer.from(part, 'base64url').toString('base64url') !== part))
    return false;
  const [header, payload] = parts.slice(0, 2).map(objectOf);
  if (header === undefined || payload === undefined) return false;
  if (!isSigned(token, header)) return false;
  const { iss, token_use: use, client_id: by, aud, exp, iat, nbf = iat, auth_time: begun = iat } = payload;
  const {
    sub,
    jti,
    origin_jti: session,
    scope = '',
    tenant = 'none',
    'cognito:groups': groups = [],
  } = payload;
  const seconds = [exp, iat, nbf, begun];
  const numbers = seconds.every(
    (each): each is number => Number.isInteger(each) && Number(each) >= 0 && Number(each) < 253_402_300_800,
  );
  if (!numbers || typeof exp !== 'number' || typeof iat !== 'number') return false;
  return [
    iss === issuer && use === 'access' && by === client && aud === undefined,
    exp > now - 5 && exp > iat && exp - iat <= 900,
    [iat, nbf, begun].every((each) => Number(each) <= now + 5),
    isId(sub) && isId(jti) && (session === undefined ? sub === client : isId(session)),
    typeof tenant === 'string' && /^[a-z0-9-]{1,63}$/.test(tenant) && !/^-|-$/.test(tenant),
    typeof scope === 'string' && (payload['scope'] === undefined || areScopes(scope)),
    known.scopes.every((each) => String(scope).split(' ').includes(each)),
    [groups].flat().every((each) => typeof each === 'string' && isGroup(each)),
    !known.revokedTokens.includes(String(jti)) && !known.revokedSessions.includes(String(session)),
    !(Number(begun) <= (known.revokedUsers[String(sub)] ?? -1)),
  ].every(Boolean);
}

function isSigned(token: string, header: Record<string, unknown>): boolean {
  const { alg, kid, typ = 'JWT', ...others } = header;
  if (typeof typ !== 'string' || !['JWT', 'AT+JWT'].includes(typ.toUpperCase())) return false;
  const jwk = jwks.keys.find((each) => each.kid === kid && each.alg === alg);
  if (jwk === undefined || Object.keys(others).length > 0) return false;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const [input, signature] = [
    token.slice(0, token.lastIndexOf('.')),
    token.slice(token.lastIndexOf('.') + 1),
  ];
  const encoding = jwk.alg === 'ES256' ? ({ dsaEncoding: 'ieee-p1363' } as const) : {};
  return verify('sha256', Buffer.from(input), { key, ...encoding }, Buffer.from(signature, 'base64url'));
}

function isId(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length < 256 &&
    [...value].every((c) => c > ' ' && c <= '~')
  );
}

function areScopes(text: string): boolean {
  return text
    .split(' ')
    .every((each) => each !== '' && [...each].every((c) => c > ' ' && c <= '~' && c !== '"' && c !== '\\'));
}

function isGroup(text: string): boolean {
  return text.length > 0 && [...text].length <= 128 && !/[\s\p{Cc}\p{Cs}]/u.test(text);
}

/** A JSON object in which no name stands twice anywhere; undefined for anything else. */
function objectOf(part: string): Record<string, unknown> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(part, 'base64url'),
    );
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return hasTwins(text) ? undefined : { ...value };
  } catch {
    return undefined;
  }
}

/** Walks valid JSON letter by letter, with the names of every open object. */
function hasTwins(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === '{') open.push(new Set());
    if (letter === '[') open.push(undefined);
    if (letter === '}' || letter === ']') open.pop();
    at += 1;
    if (letter !== '"') continue;
    const from = at - 1;
    while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
    at += 1;
    const name: string = JSON.parse(text.slice(from, at));
    const isName = text.slice(at).trimStart().startsWith(':');
    const names = open.at(-1);
    if (isName && names?.has(name)) return true;
    if (isName) names?.add(name);
  }
  return false;
}
