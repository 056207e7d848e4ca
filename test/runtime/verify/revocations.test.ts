import { RevocationList, TokenVerifier } from '../../../runtime/verify';
import { type Entry, Revocations } from '../../../runtime/verify/revocations';
import { refuses } from '../../refuses';
import { claims, client, jwks, now, settings, token, verdict, world } from './issuer';

const { jti, origin_jti: session, sub } = claims;
const later = (seconds: number) => new Date((now + seconds) * 1000);
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({ id, expires: now + 86_400, ...more });

test('a token costs one request to the list, for its own entries alone', async () => {
  const one = world();
  await Promise.all(Array.from({ length: 20 }, () => verdict(one, token())));
  expect(one.asked).toEqual([[`token#${jti}`, `user#${sub}`, `session#${session}`, `step-up#${session}`]]);
});

test('what is refused for another reason costs none', async () => {
  const one = world();
  await verdict(one, token({ ...claims, exp: now - 100 }));
  await verdict(one, token(claims, { kid: 'ec', alg: 'ES256' }, 'stranger'));
  await verdict(one, token(), { scopes: ['orders/write'] });
  expect(one.asked).toEqual([]);
});

refuses('IDN-05', 'a revoked token', async () => {
  expect(await verdict(world({}, [entry(`token#${jti}`)]), token())).toBe('revoked');
  expect(await verdict(world({}, [entry('token#another')]), token())).toBe('accepted');
});
refuses('IDN-05', 'every token of a revoked session', async () => {
  const one = world({}, [entry(`session#${session}`)]);
  expect(await verdict(one, token())).toBe('revoked');
  expect(await verdict(one, token({ ...claims, jti: 'refreshed', iat: now }))).toBe('revoked');
  expect(await verdict(one, token({ ...claims, jti: 'other', origin_jti: 'another-session' }))).toBe(
    'accepted',
  );
});
refuses(
  'IDN-05',
  'sessions of a user that began before she was revoked, however fresh their tokens are',
  async () => {
    const revoked = (notBefore?: number) =>
      world({}, [entry(`user#${sub}`, notBefore === undefined ? {} : { notBefore })]);
    const fresh = token({ ...claims, iat: now });
    expect(await verdict(revoked(claims.auth_time), fresh)).toBe('revoked');
    expect(await verdict(revoked(claims.auth_time - 1), fresh)).toBe('accepted');
    expect(await verdict(revoked(), fresh)).toBe('revoked');
    const machine = token({ ...claims, sub: client, origin_jti: undefined });
    expect(await verdict(world({}, [entry(`user#${client}`, { notBefore: now })]), machine)).toBe('revoked');
  },
);

refuses('IDN-05', 'a revoked token later than ten seconds after it was revoked', async () => {
  const one = world();
  expect(await verdict(one, token())).toBe('accepted');
  one.list.set(`session#${session}`, entry(`session#${session}`));
  one.seen.seconds = now + 9;
  expect(await verdict(one, token())).toBe('accepted');
  one.seen.seconds = now + 10;
  expect(await verdict(one, token())).toBe('revoked');
  expect(one.asked).toHaveLength(2);
});

refuses('IDN-05', 'a token that the list took its time to answer for, as old as the question', async () => {
  let seconds = now;
  let answers = 0;
  const readEntries = async () => {
    answers += 1;
    seconds += 8;
    return [];
  };
  const clients = { readEntries, now: () => new Date(seconds * 1000), fetchKeys: async () => jwks };
  const verifier = new TokenVerifier({ ...settings }, clients);
  await verifier.verify(token());
  seconds += 2;
  await verifier.verify(token());
  expect(answers).toBe(2);
});

refuses('IDN-05', 'every token while the list does not answer, and asks again', async () => {
  let fails = true;
  const readEntries = async () => {
    if (fails) throw new Error('no answer');
    return [];
  };
  const clients = { readEntries, now: () => later(0), fetchKeys: async () => jwks };
  const verifier = new TokenVerifier({ ...settings }, clients);
  expect(await verdict({ verifier }, token())).toBe('revocation-unknown');
  fails = false;
  expect(await verdict({ verifier }, token())).toBe('accepted');
});

test('a verifier that may remember nothing asks for each token each time', async () => {
  const one = world({ revocationCacheSeconds: 0 });
  for (let time = 0; time < 3; time += 1) await verdict(one, token());
  expect(one.asked).toHaveLength(3);
});

test('a memory of ten thousand tokens forgets the oldest first', async () => {
  let questions = 0;
  const read = async () => {
    questions += 1;
    return [];
  };
  const list = new Revocations(read, () => now, 10);
  const identity = await world().verifier.verify(token());
  for (let at = 0; at <= 10_000; at += 1) await list.check({ ...identity, tokenId: `t${at}` });
  await list.check({ ...identity, tokenId: 't10000' });
  expect(questions).toBe(10_001);
  await list.check({ ...identity, tokenId: 't0' });
  expect(questions).toBe(10_002);
});

test('what was written is what a verifier finds', async () => {
  const one = world();
  const put = async (made: Entry) => void one.list.set(made.id, made);
  const list = new RevocationList({ read: async () => [], put }, () => later(0));
  await list.recordStepUp(session, { factors: ['passkey'], at: later(-20) }, 300);
  expect((await one.verifier.verify(token())).factors).toEqual({ factors: ['passkey'], at: later(-20) });
  for (const [revoke, id, expires] of [
    [() => list.revokeToken({ tokenId: jti, expiresAt: later(600) }), `token#${jti}`, now + 600 + 86_400],
    [() => list.revokeSession(session), `session#${session}`, now + 31 * 86_400],
    [() => list.revokeUser(sub), `user#${sub}`, now + 31 * 86_400],
  ] as const) {
    one.list.clear();
    one.seen.seconds += 10;
    await revoke();
    expect([...one.list.values()]).toMatchObject([{ id, expires }]);
    expect(await verdict(one, token())).toBe('revoked');
  }
});

test('factors are unknown when the step-up is over, is of another session, or names none that we know', async () => {
  const factors = async (made: Entry) => (await world({}, [made]).verifier.verify(token())).factors;
  const id = `step-up#${session}`;
  expect(await factors(entry(id, { at: now, factors: ['totp', 'sms'] }))).toMatchObject({
    factors: ['totp'],
  });
  expect(await factors(entry(id, { at: now, factors: ['sms'] }))).toBe('unknown');
  expect(await factors(entry(id, { at: now - 400, factors: ['totp'], expires: now }))).toBe('unknown');
  expect(await factors(entry(id, { factors: ['totp'] }))).toBe('unknown');
  expect(await factors(entry('step-up#other', { at: now, factors: ['totp'] }))).toBe('unknown');
});
