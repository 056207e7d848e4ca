import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lifetime } from '../../lib/local/lifetime';
import { findPython, type Python } from '../../lib/local/python';
import { cacheFolder, ensureVenv, venvFolder } from '../../lib/local/venv';
import { repository } from './project';
import { withPython } from './with-python';

const requirements = join(repository, 'emulator', 'requirements.txt');

test('the cache is where it is told to be, else in the home', () => {
  expect(cacheFolder({ PORTCULLIS_CACHE: '/somewhere' })).toBe('/somewhere');
  expect(cacheFolder({})).toMatch(/cdk-portcullis$/);
});

withPython('the virtual environment', () => {
  const cache = mkdtempSync(join(tmpdir(), 'portcullis-cache-'));
  const env = { ...process.env, PORTCULLIS_CACHE: cache };
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  const found = async (): Promise<Python> => {
    const search = await findPython(new Lifetime(), env);
    if (!search.found) throw new Error('no Python');
    return search.found;
  };
  const ensure = async (file = requirements): Promise<string> =>
    ensureVenv(new Lifetime(), await found(), file, env);

  test('two runs at once, over what a crash left, make one that works and leave nothing half made', async () => {
    const home = await venvFolder(cache, await found(), requirements);
    const [old, recent] = [join(cache, 'emulator-1.partial'), join(cache, 'emulator-2.partial')];
    for (const folder of [join(home, 'bin'), old, recent]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(home, 'bin', 'python'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    utimesSync(old, 0, 0);

    const [one, other] = await Promise.all([ensure(), ensure()]);
    expect([one, other]).toEqual([join(home, 'bin', 'python'), join(home, 'bin', 'python')]);
    const said = execFileSync(one, ['-c', 'import ministack.app; print("whole")'], { encoding: 'utf8' });
    expect(said).toBe('whole\n');
    // What another run may be making stays; what nobody has touched for long goes.
    expect(
      readdirSync(cache)
        .map((name) => join(cache, name))
        .sort(),
    ).toEqual([home, recent].sort());
  }, 120_000);

  test('a wheel with another hash is not installed', async () => {
    const file = join(cache, 'requirements.txt');
    writeFileSync(file, `six==1.17.0 --hash=sha256:${'0'.repeat(64)}\n`);
    await expect(ensure(file)).rejects.toThrow(/every wheel must match a hash/);
  }, 60_000);
});
