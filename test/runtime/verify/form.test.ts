import { refuses } from '../../refuses';
import { claims, encode, headers, signatureOf, token, verdict, world } from './issuer';

/** A token of these very texts, truly signed. */
const written = (header: string, payload: string) => {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${signatureOf(input, 'ec')}`;
};
const header = JSON.stringify(headers.ec);
const payload = JSON.stringify(claims);
const said = (given: string) => verdict(world(), given);

test('what is written with spaces, escapes or in another order is the same token', async () => {
  const spaced = JSON.stringify(claims, null, 2);
  expect(await said(written(JSON.stringify(headers.ec, null, 1), spaced))).toBe('accepted');
  expect(await said(written(header, payload.replace('"scope"', '"\\u0073cope"')))).toBe('accepted');
  const quoted = { ...claims, note: 'a " b: {"c": 1} \\', __proto__: 1, nested: [{ a: { b: [] } }] };
  expect(await said(written(header, JSON.stringify(quoted, null, 1)))).toBe('accepted');
});

refuses('IDN-05', 'names that stand twice, however they are spelled and wherever they stand', async () => {
  const double = [
    payload.replace('{', '{"sub":"somebody-else",'),
    payload.replace(/\}$/, ',"sub":"somebody-else"}'),
    payload.replace('{', '{ "\\u0073ub" : "somebody-else", '),
    payload.replace('{', '{"note":{"a":1,"a":2},'),
    payload.replace('{', '{"__proto__":1,"__proto__":2,'),
  ];
  for (const text of double) expect(await said(written(header, text))).toBe('token-malformed');
  expect(await said(written('{"kid":"ec","alg":"none","alg":"ES256"}', payload))).toBe('token-malformed');
});

refuses('IDN-05', 'a payload or a header that is no object', async () => {
  for (const text of ['', 'null', '[]', '7', '"text"', 'nonsense', `${payload}x`, `\uFEFF${payload}`]) {
    expect(await said(written(header, text))).toBe('token-malformed');
    expect(await said(written(text, payload))).toBe('token-malformed');
  }
});

refuses('IDN-05', 'other spellings of the same bytes', async () => {
  const good = token();
  const [head = '', body = '', signature = ''] = good.split('.');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  /** The last character with unused bits set: it decodes to the same bytes. */
  const other = (part: string) => {
    const last = alphabet[alphabet.indexOf(part.at(-1) ?? '') + 1] ?? '';
    return part.slice(0, -1) + last;
  };
  expect(Buffer.from(other(signature), 'base64url')).toEqual(Buffer.from(signature, 'base64url'));
  const spellings = [
    `${head}.${body}.${other(signature)}`,
    `${good}=`,
    `${good}==`,
    `${good}\n`,
    ` ${good}`,
    `${head}=.${body}.${signature}`,
    `${head}.${body}.${signature.slice(0, 9)} ${signature.slice(9)}`,
    good.replaceAll('-', '+').replaceAll('_', '/').replace(/\+|\//, '+'),
    `${head}.${body}`,
    `${good}.`,
    `${good}.${signature}`,
    `${head}..${signature}`,
    `${head}.${body}.`,
    '',
  ];
  for (const spelling of spellings.filter((each) => each !== good))
    expect([spelling, await said(spelling)]).toEqual([spelling, 'token-malformed']);
});

refuses('IDN-05', 'bytes that are no UTF-8', async () => {
  const bytes = Buffer.concat([
    Buffer.from(payload.slice(0, -1)),
    Buffer.from(',"note":"'),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('"}'),
  ]);
  const input = `${encode(header)}.${bytes.toString('base64url')}`;
  expect(await said(`${input}.${signatureOf(input, 'ec')}`)).toBe('token-malformed');
});

refuses('IDN-05', 'a token that is longer than all headers of a request may be', async () => {
  const long = (length: number) => token({ ...claims, note: 'x'.repeat(length) });
  expect(await said(long(6_000))).toBe('accepted');
  expect(await said(long(8_000))).toBe('token-malformed');
});

refuses('IDN-05', 'a header that names a key, a certificate, an option or another algorithm', async () => {
  const strange = [
    { alg: 'none' },
    { alg: 'NONE' },
    { alg: 'HS256' },
    { alg: 'ES512' },
    { alg: 'es256' },
    { alg: ['ES256'] },
    { kid: 7 },
    { kid: ['ec'] },
    { kid: null },
    { typ: 'logout+jwt' },
    { typ: null },
    ...['jku', 'x5u', 'x5c', 'jwk', 'crit', 'b64', 'zip', 'cty', 'enc', 'constructor'].map((name) => ({
      [name]: 'x',
    })),
  ];
  for (const more of strange)
    expect([more, await said(token(claims, { ...headers.ec, ...more }))]).toEqual([more, 'header-refused']);
  expect(await said(token(claims, { alg: 'ES256' }))).toBe('header-refused');
  for (const typ of ['JWT', 'jwt', 'at+jwt', 'AT+JWT'])
    expect(await said(token(claims, { ...headers.ec, typ }))).toBe('accepted');
});

refuses(
  'IDN-05',
  'a token that is signed by nobody, by somebody else, or with the public key as a secret',
  async () => {
    expect(await said(token(claims, { kid: 'ec', alg: 'ES256' }, 'stranger'))).toBe('signature-invalid');
    expect(await said(token(claims, { kid: 'ec', alg: 'ES256' }, 'rsa'))).toBe('signature-invalid');
    expect(await said(token(claims, headers.rsa, 'ec'))).toBe('signature-invalid');
    // The key of one algorithm with the name of another.
    expect(await said(token(claims, { kid: 'rsa', alg: 'ES256' }, 'ec'))).toBe('signature-invalid');
    expect(await said(token(claims, headers.rsa, 'hmac-with-public-key'))).toBe('signature-invalid');
    expect(await said(token(claims, { kid: 'rsa', alg: 'HS256' }, 'hmac-with-public-key'))).toBe(
      'header-refused',
    );
    expect(await said(token(claims, { kid: 'ec', alg: 'none' }, 'nobody'))).not.toBe('accepted');
  },
);
