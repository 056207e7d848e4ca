import { claims, client, encode, issuer, now, rsaPem } from './issuer';

/** Ids that the list has entries of. */
export const revoked = {
  token: 'revoked-token',
  session: 'revoked-session',
  user: 'revoked-user',
  since: now - 300,
};

const id = { ...claims, client_id: undefined, token_use: 'id', aud: client, nonce: 'n' };
/** What a mutant is made of: good tokens of several kinds, and bad ones. */
export const bases: readonly object[] = [
  claims,
  claims,
  claims,
  id,
  { ...claims, sub: client, origin_jti: undefined },
  { ...claims, client_id: 'another-client' },
  { ...claims, iss: issuer.replace('Test', 'Othr') },
  { ...claims, exp: now - 3600, iat: now - 4000 },
  { ...claims, scope: 'openid' },
  { ...claims, jti: revoked.token },
  { ...claims, origin_jti: revoked.session },
  { ...claims, sub: revoked.user },
];

/** Claims to set or to take away; some are none of ours. */
export const names = [
  ...Object.keys(claims),
  'aud',
  'nbf',
  'nonce',
  '__proto__',
  'constructor',
  'toString',
  'Sub',
  'iss ',
];
/** What a claim is set to. */
export const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1e21,
  1.5,
  '',
  ' ',
  'x',
  '\ud800',
  '\u0000',
  [],
  {},
  [client],
  client,
  issuer,
  `${issuer}/`,
  [issuer],
  'access',
  'id',
  ['access'],
  'ACCESS',
  'orders/read',
  'orders/read openid',
  ' orders/read',
  'orders/read  openid',
  ['orders/read'],
  'acme',
  'ACME',
  'acme/',
  '-',
  revoked.token,
  revoked.session,
  revoked.user,
  { $ne: 1 },
  'é',
  `${client}\u0000`,
];

/** Other texts for the same JSON, and for other. */
export const texts: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\}$/, `,"note":"${'x'.repeat(9000)}"}`),
  (text) => text.replace(/\}$/, ',"note":"é"}'),
  (text) => text.replace('{', '{"sub":"somebody-else",'),
  (text) => text.replace('{', '{"alg":"none",'),
  (text) => text.replace(/\}$/, ',"s\\u0075b":"somebody-else"}'),
  (text) => text.replace('"sub"', '"s\\u0075b"'),
  (text) => text.replaceAll(',', ' ,\n\t'),
  (text) => text.replaceAll(':', ' : '),
  (text) => text.replace(/\}$/, ',"note":"\\ud800"}'),
  (text) => text.replace(/"sub":"[^"]*"/, '"sub":"\\ud800"'),
  (text) => text.replace(/"exp":(\d+)/, '"exp":$1.0'),
  (text) => text.replace(/"exp":\d+/, '"exp":1e400'),
  (text) => text.replace(/"exp":(\d+)/, '"exp":"$1"'),
  (text) => text.replace(/"iat":(\d+)/, '"iat":-$1'),
  (text) => `\uFEFF${text}`,
  (text) => `${text} `,
  (text) => `[${text}]`,
  (text) => text.slice(0, -1),
  () => '',
  () => 'null',
];

/** What a header's field is set to. */
export const headerValues: readonly unknown[] = [
  'none',
  'None',
  'HS256',
  'RS256',
  'ES256',
  'PS256',
  'EdDSA',
  'rsa',
  'ec',
  'JWT',
  'at+jwt',
  '../../ec',
  'ec\u0000',
  null,
  undefined,
  7,
  ['ec'],
  [],
  {},
  'https://evil.example.com/jwks.json',
  rsaPem,
];

/** Moments at which a token begins or stops to be good, and their neighbours. */
export const moments: readonly number[] = [
  ...[-6, -5, -4, 4, 5, 6, 60].map((by) => now + by),
  ...[claims.iat, claims.iat - 1, claims.iat + 900, claims.iat + 901, claims.exp, claims.exp - 900],
];

/** Other ways to write bytes, and bytes that are no UTF-8: all of them truly signed. */
export const spellings: readonly ((text: string) => string)[] = [
  (text) => withUnusedBits(encode(text)),
  (text) => Buffer.from(text).toString('base64'),
  (text) => `${encode(text)}=`,
  (text) => Buffer.from(text.replace('ada', 'é'), 'latin1').toString('base64url'),
];

function withUnusedBits(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + (alphabet[alphabet.indexOf(part.at(-1) ?? '') + 1] ?? '');
}
