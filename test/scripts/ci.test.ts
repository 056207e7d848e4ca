import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTree } from './tree';

const script = readFileSync(join(__dirname, '../../.ci/run'), 'utf8');

/** Runs .ci/run in a project whose test command and slow checks are the given ones. */
function ci(test: string, slow: string): { status: number | null; last: string | undefined; said: string } {
  const manifest = { name: 'x', version: '1.0.0', scripts: { test, good: 'exit 0', bad: 'exit 1' } };
  const lock = {
    name: 'x',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'x', version: '1.0.0' } },
  };
  const files = {
    '.ci/run': script,
    '.ci/slow': slow,
    'package.json': JSON.stringify(manifest),
    'package-lock.json': JSON.stringify(lock),
  };
  return withTree(files, (root) => {
    chmodSync(join(root, '.ci/run'), 0o755);
    const { status, stdout } = spawnSync(join(root, '.ci/run'), {
      encoding: 'utf8',
      env: { ...process.env, CI: '' },
    });
    return { status, last: stdout.trimEnd().split('\n').at(-1), said: stdout };
  });
}

test('the counts of the test command and every slow check, a script or a command, are summed', () => {
  const { status, last, said } = ci("echo '3 passed, 0 failed'", '# comment\n\ngood\necho "CI is $CI"');
  expect([status, last]).toEqual([0, '6 passed, 0 failed']);
  expect(said).toContain('CI is true');
});

test('a failure anywhere fails the run, and the rest still runs', () => {
  const { status, last, said } = ci("echo '3 passed, 2 failed'; exit 1", 'bad\nfalse\ngood');
  expect([status, last]).toEqual([1, '5 passed, 4 failed']);
  expect(said).toContain('failed: bad');
});

test('a test command that counts nothing, or that fails without saying so, is a failure', () => {
  expect(ci('true', '').last).toBe('1 passed, 1 failed');
  expect(ci("echo '3 passed, 0 failed'; exit 1", '').last).toBe('4 passed, 1 failed');
});
