import { generateKeyPairSync } from 'node:crypto';
import { refuses } from '../../refuses';
import { claims, jwks, strangerJwk, token, verdict, world } from './issuer';

const hour = 3600;
/** A token that is good at that moment. */
const at = (seconds: number, kid = 'ec') =>
  token({ ...claims, exp: seconds + 600, iat: seconds - 60, auth_time: seconds - 60 }, { kid, alg: 'ES256' });
const down = () => Promise.reject(new Error('the issuer does not answer'));

test('the keys are asked for once, however many tokens come at the same time', async () => {
  const one = world();
  await Promise.all(Array.from({ length: 50 }, () => verdict(one, token())));
  await verdict(one, token());
  expect(one.seen.keys).toBe(1);
});

refuses('IDN-05', 'to ask the issuer again and again for keys that tokens make up', async () => {
  const one = world();
  const begun = one.seen.seconds;
  for (let second = 0; second < 300; second += 1) {
    one.seen.seconds = begun + second;
    expect(await verdict(one, at(begun + second, `made-up-${second}`))).toBe('key-unknown');
  }
  // Once at the start, then every half minute.
  expect(one.seen.keys).toBe(10);
  expect(await verdict(one, at(one.seen.seconds))).toBe('accepted');
});

test('a key that the issuer begins to use is found within half a minute', async () => {
  const one = world();
  const begun = one.seen.seconds;
  one.seen.answer = () => Promise.resolve({ keys: [{ ...jwks.keys[1], kid: 'old' }] });
  expect(await verdict(one, at(begun, 'ec'))).toBe('key-unknown');
  one.seen.answer = () => Promise.resolve(jwks);
  one.seen.seconds = begun + 30;
  expect(await verdict(one, at(begun + 30, 'ec'))).toBe('accepted');
});

refuses('IDN-05', 'a key that the issuer withdrew, an hour later at the latest', async () => {
  const one = world();
  const begun = one.seen.seconds;
  expect(await verdict(one, token())).toBe('accepted');
  one.seen.answer = () => Promise.resolve({ keys: [jwks.keys[0]] });
  one.seen.seconds = begun + hour - 1;
  expect(await verdict(one, at(begun + hour))).toBe('accepted');
  one.seen.seconds = begun + hour;
  expect(await verdict(one, at(begun + hour))).toBe('key-unknown');
});

test('tokens are verified for a day while the issuer does not answer, and asking again is kept rare', async () => {
  const one = world();
  const begun = one.seen.seconds;
  expect(await verdict(one, token())).toBe('accepted');
  const faults: (() => Promise<unknown>)[] = [
    down,
    () => Promise.resolve({ keys: [] }),
    () => Promise.resolve('<html>'),
    () => Promise.resolve({ keys: 'none' }),
  ];
  for (let hours = 1; hours < 24; hours += 1) {
    one.seen.answer = faults[hours % faults.length] ?? down;
    one.seen.seconds = begun + hours * hour;
    for (let request = 0; request < 20; request += 1)
      expect(await verdict(one, at(one.seen.seconds))).toBe('accepted');
  }
  expect(one.seen.keys).toBe(24);
});

refuses(
  'IDN-05',
  'every token once the keys are a day old, and every token before there are keys',
  async () => {
    const one = world();
    const begun = one.seen.seconds;
    expect(await verdict(one, token())).toBe('accepted');
    one.seen.answer = down;
    one.seen.seconds = begun + 24 * hour;
    expect(await verdict(one, at(one.seen.seconds))).toBe('keys-unavailable');
    const fresh = world();
    fresh.seen.answer = down;
    expect(await verdict(fresh, token())).toBe('keys-unavailable');
  },
);

refuses('IDN-05', 'keys that are weak, ambiguous, public knowledge, or for something else', async () => {
  const [rsa, ec] = jwks.keys;
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
  const unfit = [
    [{ ...short, kid: 'ec', alg: 'RS256' }],
    [ec, { ...strangerJwk }],
    [{ ...ec, d: 'private' }],
    [{ ...ec, use: 'enc' }],
    [{ ...ec, alg: 'HS256' }],
    [{ ...ec, alg: 'ES512' }],
    [{ ...ec, kty: 'oct' }],
    [{ ...ec, alg: undefined }],
  ];
  for (const keys of unfit) {
    const one = world();
    one.seen.answer = () => Promise.resolve({ keys: [rsa, ...keys] });
    expect([keys, await verdict(one, token())]).toEqual([keys, 'key-unknown']);
  }
});

test('a key that replaces another of the same id counts from then on', async () => {
  const one = world();
  const begun = one.seen.seconds;
  expect(await verdict(one, token(claims, { kid: 'ec', alg: 'ES256' }, 'stranger'))).toBe(
    'signature-invalid',
  );
  one.seen.answer = () => Promise.resolve({ keys: [strangerJwk] });
  one.seen.seconds = begun + hour;
  const later = { ...claims, exp: begun + hour + 600, iat: begun + hour };
  expect(await verdict(one, token(later, { kid: 'ec', alg: 'ES256' }, 'stranger'))).toBe('accepted');
  expect(await verdict(one, token(later))).toBe('signature-invalid');
});
