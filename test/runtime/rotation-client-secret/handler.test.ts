import { permissions } from '../../../runtime/rotation-client-secret/contract';
import { isAccepted } from '../../../runtime/rotation-client-secret/token-endpoint';
import { settings, steps, World } from './model';

test('after the first rotation the client takes what the vault holds', async () => {
  const world = new World();
  expect(world.accepts(world.current)).toBe(false);
  expect(await world.rotation('second')).toBeUndefined();
  expect(world.current).toMatch(/^[0-9a-f]{48}$/);
  expect(world.accepts(world.current)).toBe(true);
});

test('two secrets live side by side, and the older goes when the next one comes', async () => {
  const world = new World();
  const seen: string[] = [];
  for (const token of ['b', 'c', 'd', 'e']) {
    expect(await world.rotation(token)).toBeUndefined();
    seen.push(world.current);
  }
  expect(new Set(seen).size).toBe(4);
  expect(seen.map((secret) => world.accepts(secret))).toEqual([false, false, true, true]);
});

test('a rotation that crashes before or after any of its calls ends well when it is run again, and no reader fails meanwhile', async () => {
  let crashes = 0;
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; ; call += 1) {
      const world = new World();
      await world.rotation('b');
      await world.rotation('c');
      world.crash = { call, when };
      const error = await world.rotation('d');
      world.crash = undefined;
      expect(world.accepts(world.current)).toBe(true);
      if (error === undefined) break;
      crashes += 1;
      expect(await world.rotation('d')).toBeUndefined();
      expect(world.accepts(world.current)).toBe(true);
      expect(world.versions.get('d')?.stages).toContain('AWSCURRENT');
    }
  }
  expect(crashes).toBeGreaterThan(20);
});

test('a rotation that somebody gave up half-way does not cost the secret in use when the next one begins', async () => {
  for (const done of [1, 2, 3]) {
    const world = new World();
    await world.rotation('b');
    await world.rotation('c');
    await world.rotation('given-up', steps.slice(0, done));
    world.versions.delete('given-up');
    for (const step of steps) {
      expect(await world.rotation('d', [step])).toBeUndefined();
      expect(world.accepts(world.current)).toBe(true);
    }
    expect(world.versions.get('d')?.stages).toContain('AWSCURRENT');
  }
});

test('a step that is run again finds its work done and changes nothing', async () => {
  const world = new World();
  await world.rotation('b');
  for (const step of steps.slice(0, 3)) {
    expect(await world.rotation('c', [step])).toBeUndefined();
    world.calls = [];
    expect(await world.rotation('c', [step])).toBeUndefined();
    expect(world.calls.filter(({ action }) => /Put|Add|Delete|Update/.test(action))).toEqual([]);
  }
});

test('a secret that the token endpoint does not take never becomes the current one', async () => {
  const world = new World();
  await world.rotation('b');
  const before = world.current;
  await world.rotation('c', ['createSecret', 'setSecret']);
  world.secrets.pop();
  expect((await world.rotation('c', ['testSecret', 'finishSecret']))?.message).toMatch('does not take');
  expect(world.current).toBe(before);
});

test('a step for a version that does not wait is refused, and one for the current version does nothing', async () => {
  const world = new World();
  world.versions.set('stray', { value: '{}', created: world.time, stages: [] });
  expect((await world.rotation('stray', ['setSecret']))?.message).toMatch('not pending');
  const { current } = world;
  expect(await world.rotation('first')).toBeUndefined();
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
  const world = new World();
  for (const token of ['b', 'c']) await world.rotation(token);
  expect(new Set(world.calls.map(({ action }) => action))).toEqual(
    new Set(Object.values(permissions).flat()),
  );
});
