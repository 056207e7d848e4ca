import { permissions } from '../../../runtime/rotation-client-secret/contract';
import { isAccepted } from '../../../runtime/rotation-client-secret/token-endpoint';
import { refuses } from '../../refuses';
import { holdEverywhere, interleave } from '../lib/rotation/orders';
import { crashEverywhere, steps } from '../lib/rotation/world';
import { ClientWorld, settings } from './model';

test('after the first rotation the client takes what the vault holds', async () => {
  const world = new ClientWorld();
  expect(world.accepts(world.current)).toBe(false);
  expect(await world.rotate('second')).toBeUndefined();
  expect(world.current).toMatch(/^[0-9a-f]{48}$/);
  expect(world.accepts(world.current)).toBe(true);
});

test('two secrets live side by side, and the older goes when the next one comes', async () => {
  const world = new ClientWorld();
  const seen: string[] = [];
  for (const token of ['b', 'c', 'd', 'e']) {
    expect(await world.rotate(token)).toBeUndefined();
    seen.push(world.current);
  }
  expect(new Set(seen).size).toBe(4);
  expect(seen.map((secret) => world.accepts(secret))).toEqual([false, false, true, true]);
});

test('a rotation that stops before or after any of its calls ends well when it is run again, and no reader fails meanwhile', async () => {
  const crashes = await crashEverywhere(ClientWorld.settled, (world) => {
    expect(world.accepts(world.current)).toBe(true);
    expect(world.secrets.length).toBeLessThanOrEqual(2);
  });
  expect(crashes).toBeGreaterThan(60);
});

test('a run that is held at any call while another does the whole rotation takes nothing from any reader', async () => {
  const held = await holdEverywhere(ClientWorld.settled, (world) => expect(world.secrets).toHaveLength(2));
  expect(held).toBeGreaterThan(30);
});

test('two runs at once and readers in any order: no reader fails, and the client has two secrets in the end', async () => {
  await interleave(ClientWorld.settled, (world) => expect(world.secrets).toHaveLength(2));
});

test('a rotation that somebody gave up half-way does not cost the secret in use when the next one begins', async () => {
  for (const done of [1, 2, 3]) {
    const world = await ClientWorld.settled();
    await world.rotate('given-up', steps.slice(0, done));
    world.secret.versions.delete('given-up');
    for (const step of steps) {
      expect(await world.rotate('d', [step])).toBeUndefined();
      await world.use();
    }
    expect(world.secret.holderOf('AWSCURRENT')).toBe('d');
  }
});

test('a step that is run again finds its work done and changes nothing', async () => {
  const world = await ClientWorld.settled();
  for (const step of steps) {
    expect(await world.rotate('d', [step])).toBeUndefined();
    world.network.calls.length = 0;
    expect(await world.rotate('d', [step])).toBeUndefined();
    expect(world.network.calls.filter(({ action }) => /Put|Add|Delete|Update/.test(action))).toEqual([]);
  }
});

test('what the client takes already is not added again: its value is tried first', async () => {
  const world = await ClientWorld.settled();
  await world.rotate('d', ['createSecret', 'setSecret']);
  world.network.calls.length = 0;
  await world.rotate('d', ['setSecret']);
  expect(world.network.calls.filter(({ action }) => action.startsWith('cognito-idp'))).toEqual([]);
});

refuses('IDN-06', 'a secret that the token endpoint does not take as the current one', async () => {
  const world = await ClientWorld.settled();
  const before = world.current;
  await world.rotate('d', ['createSecret', 'setSecret']);
  world.secrets.pop();
  expect((await world.rotate('d', ['testSecret', 'finishSecret']))?.message).toMatch('is not taken');
  expect(world.current).toBe(before);
});

test('a step for a version that does not wait is refused, and one for the current version does nothing', async () => {
  const world = await ClientWorld.settled();
  world.secret.versions.set('stray', { value: '{}', created: world.time, stages: new Set() });
  expect((await world.rotate('stray', ['setSecret']))?.message).toMatch('not pending');
  const { current } = world;
  expect(await world.rotate('c')).toBeUndefined();
  expect(world.current).toBe(current);
});

test.each([
  [400, { error: 'invalid_grant' }, true],
  [400, { error: 'unauthorized_client' }, true],
  [400, { error: 'invalid_client' }, false],
  [400, { error: 'invalid_request' }, false],
  [400, 'no object', false],
  [401, { error: 'invalid_grant' }, false],
  [200, { access_token: 'x' }, false],
  [500, {}, false],
])('an answer of %s %j counts as %s', async (status, body, accepted) => {
  const fetch = async () => Response.json(body, { status });
  const value = { clientId: 'client', clientSecret: 'y'.repeat(48) };
  expect(await isAccepted(fetch, settings.tokenEndpoint, value)).toBe(accepted);
});

test('what is sent is within the permissions of the contract, and all of them are used', async () => {
  const world = new ClientWorld();
  for (const token of ['b', 'c']) await world.rotate(token);
  expect(new Set(world.network.calls.map(({ action }) => action))).toEqual(
    new Set(Object.values(permissions).flat()),
  );
});
