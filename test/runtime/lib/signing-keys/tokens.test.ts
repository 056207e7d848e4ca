import { createHmac } from 'node:crypto';
import { refuses } from '../../../refuses';
import { activeAliasOf, signerCacheSeconds } from '../../../../runtime/lib/signing-keys/contract';
import { keyPolicyOf } from '../../../../runtime/lib/signing-keys/key-policy';
import { jose } from './jose';
import { kidsOf, parsed } from './verifiers';
import { day, name, World } from './world';

const bounds = { token: 900, cache: 3600, rotate: 10 * 86_400 };

/** A world whose key signs, and a token of it. */
async function begun() {
  const world = new World(bounds);
  const { time } = world;
  await time.until(world.settle());
  const sign = world.signer();
  const token = await time.until(sign({ sub: 'ada' }, 900));
  return { world, time, sign, token };
}

function verify({ jwks, time }: World, token: string) {
  const keys = jose.createLocalJWKSet(parsed(jwks));
  return jose.jwtVerify(token, keys, { algorithms: ['ES256'], currentDate: new Date(time.now()) });
}
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a token says who signed it, when, and until when, and verifies by what is published', async () => {
  const { world, token } = await begun();
  const { payload, protectedHeader } = await verify(world, token);
  const iat = Math.floor(world.time.now() / 1000);
  expect(payload).toEqual({ sub: 'ada', iat, exp: iat + 900 });
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT', kid: kidsOf(world.jwks)[0] });
  const [first] = parsed(world.jwks).keys;
  expect(first).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
  expect(Object.keys(first ?? {})).not.toContain('d');
});

refuses('IDN-06', 'a token that was signed by a key which is no longer published', async () => {
  const { world, time, token } = await begun();
  const [signed] = kidsOf(world.jwks);
  for (let days = 0; days < 12; days += 1) {
    await time.until(time.sleep(day));
    await time.until(world.settle());
  }
  expect(kidsOf(world.jwks)).not.toContain(signed);
  await expect(verify(world, token)).rejects.toThrow('no applicable key found');
});

refuses(
  'IDN-06',
  'a token under the name of another key, or of no algorithm, or of a shared secret',
  async () => {
    const { world, token } = await begun();
    const [, body = '', signature = ''] = token.split('.');
    const [first, second] = kidsOf(world.jwks);
    const forged = (header: object, mark: string) => `${part(header)}.${body}.${mark}`;
    const other = forged({ alg: 'ES256', typ: 'JWT', kid: second }, signature);
    await expect(verify(world, other)).rejects.toThrow('signature verification failed');
    await expect(verify(world, forged({ alg: 'none', kid: first }, ''))).rejects.toThrow();
    const { x = '' } = parsed(world.jwks).keys[0] ?? {};
    const input = forged({ alg: 'HS256', kid: first }, '').slice(0, -1);
    const shared = `${input}.${createHmac('sha256', Buffer.from(x, 'base64url')).update(input).digest('base64url')}`;
    await expect(verify(world, shared)).rejects.toThrow();
    await expect(verify(world, token)).resolves.toBeDefined();
  },
);

refuses('IDN-06', 'a token that would outlive the key by which it verifies', async () => {
  const { sign } = await begun();
  for (const life of [901, 0, -1, 0.5, Number.NaN])
    await expect(sign({ sub: 'ada' }, life)).rejects.toMatchObject({ code: 'token-life-refused' });
});

test('a signer asks which key signs every five minutes, and not for every token', async () => {
  const { world, time, sign } = await begun();
  const asked = jest.spyOn(world.kms, 'answer');
  const count = (operation: string) => asked.mock.calls.filter(([one]) => one === operation).length;
  for (let tokens = 0; tokens < 3; tokens += 1) await time.until(sign({}, 60));
  expect([count('DescribeKey'), count('Sign')]).toEqual([0, 3]);
  await time.until(time.sleep(signerCacheSeconds * 1000));
  await time.until(sign({}, 60));
  expect(count('DescribeKey')).toBe(1);
});

test('a signer whose question failed asks again at the next token', async () => {
  const world = new World(bounds);
  const sign = world.signer();
  const first = sign({}, 60).catch((error: Error) => error.name);
  expect(await world.time.until(first)).toBe('NotFoundException');
  await world.time.until(world.settle());
  expect(await world.time.until(sign({}, 60))).toMatch(/^ey/);
});

refuses('IDN-06', 'going on when somebody else changed the public keys, before they are mended', async () => {
  const { world, time } = await begun();
  const before = world.jwks;
  const { keys, ...rest } = JSON.parse(before);
  const mine = { ...keys[0], x: keys[1].x, y: keys[1].y };
  world.object.versions.push({ at: time.now(), text: JSON.stringify({ ...rest, keys: [mine, keys[1]] }) });
  const { failed } = await time.until(world.run());
  expect(failed).toMatchObject({ code: 'jwks-changed' });
  expect(JSON.parse(world.jwks).keys).toEqual(keys);
});

refuses('IDN-06', 'making new keys in silence when the public keys are gone while a key signs', async () => {
  const { world, time } = await begun();
  world.object.versions.length = 0;
  expect((await time.until(world.run())).failed).toMatchObject({ code: 'jwks-lost' });
  expect(world.jwks).toBe('{"keys":[]}');
});

refuses('IDN-06', 'a key that signs for days longer than it may, although every run works', async () => {
  const { world, time } = await begun();
  const late = (bounds.rotate + 3 * 86_400) * 1000;
  await time.until(time.sleep(late));
  // The next key was published on the first day, and is ripe: so it takes over, and nothing is overdue any more.
  expect((await time.until(world.run())).failed).toBeUndefined();
  const stuck = new World(bounds);
  await stuck.time.until(stuck.run());
  const book = JSON.parse(stuck.jwks);
  const { next, nextSince, ...rotation } = book.rotation;
  expect([next, nextSince]).not.toContain(undefined);
  const keys = book.keys.slice(0, 1);
  stuck.object.versions.push({ at: stuck.time.now(), text: JSON.stringify({ keys, rotation }) });
  await stuck.time.until(stuck.time.sleep(late));
  expect((await stuck.time.until(stuck.run())).failed).toMatchObject({ code: 'rotation-overdue' });
});

test('who signs is what the last deployment says, for the keys that were there before too', async () => {
  const { world, time, token } = await begun();
  const policies = () => new Set([...world.kms.keys.values()].map(({ policy }) => policy));
  expect(policies()).toEqual(new Set([world.keyPolicy]));
  world.keyPolicy = keyPolicyOf({ account: '111111111111', signers: [] });
  await time.until(world.settle());
  expect(policies()).toEqual(new Set([world.keyPolicy]));
  await expect(verify(world, token)).resolves.toBeDefined();
  expect(world.kms.target(activeAliasOf(name))).toBe(kidsOf(world.jwks)[0]);
});
