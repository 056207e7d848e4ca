/** @jest-environment ./test/rls/environment.js */
import { refuses } from '../../refuses';
import { holdEverywhere, interleave } from '../lib/rotation/orders';
import { crashEverywhere } from '../lib/rotation/world';
import { closeDatabase, database, OneUserWorld, TwoUsersWorld } from './postgres-world';

jest.setTimeout(240_000);
beforeAll(database);
afterAll(closeDatabase);

describe.each([
  ['one user', () => OneUserWorld.settled()],
  ['two users', () => TwoUsersWorld.settled()],
])('%s', (_, settled: () => Promise<OneUserWorld | TwoUsersWorld>) => {
  test('a rotation that stops before or after any of its calls ends well when it is run again, and no reader fails meanwhile', async () => {
    expect(await crashEverywhere(settled, () => undefined)).toBeGreaterThan(50);
  });

  test('a run that is held at any call while another does the whole rotation takes nothing from any reader', async () => {
    expect(await holdEverywhere(settled, () => undefined)).toBeGreaterThan(25);
  });

  test('two runs at once and readers in any order: no reader fails', async () => {
    await interleave(settled, () => undefined, { runs: 10 });
  });
});

test('two users take turns, and the one before goes on to enter until the next rotation', async () => {
  const world = await TwoUsersWorld.settled();
  const seen = [world.current];
  for (const token of ['b', 'c']) {
    expect(await world.rotate(token)).toBeUndefined();
    await world.login(seen.at(-1)?.username ?? '', seen.at(-1)?.password ?? '');
    seen.push(world.current);
  }
  expect(seen.map(({ username }) => username)).toEqual(['app_a', 'app_b', 'app_a']);
  await expect(world.login('app_a', 'first')).rejects.toThrow('password authentication failed');
});

test('the user that the rotation makes does what the role may', async () => {
  const world = await TwoUsersWorld.settled();
  await world.rotate('b');
  const session = await world.login('app_b', world.current.password);
  await session.query("insert into notes values ('x')");
});

refuses('IDN-06', 'rights beyond those of the role to the user that a rotation makes', async () => {
  const world = await TwoUsersWorld.settled();
  await world.rotate('b');
  const { rows } = await (
    await database()
  ).query(
    "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication as more from pg_roles where rolname = 'app_b'",
  );
  expect(rows).toEqual([{ more: false }]);
});

refuses('DAT-06', 'a password in a statement that the server could log', async () => {
  const world = await TwoUsersWorld.settled();
  await world.rotate('b');
  expect(world.statements.join()).toMatch('SCRAM-SHA-256$');
  expect(world.statements.join()).not.toMatch(world.current.password);
});

refuses('IDN-06', 'a name of a user that would be more than a name in SQL', async () => {
  const world = await OneUserWorld.settled();
  const version = world.secret.versions.get('first');
  if (version !== undefined) version.value = JSON.stringify({ username: 'app"; drop', password: 'x' });
  expect((await world.rotate('b'))?.message).toMatch('username (invalid_format)');
});
