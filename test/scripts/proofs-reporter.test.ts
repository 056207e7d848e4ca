import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withTree } from './tree';

const root = join(__dirname, '../..');
const proof = { control: 'IDN-05', name: 'IDN-05 refuses a forged token', file: 'test/a.test.js' };
const claimed = "describe('tokens', () => test('IDN-05 refuses a forged token', () => {}));";
const other = "test('something else', () => {});";

/** Runs jest in a project that claims one proof; gives its exit code and what it said. */
function suite(test: string, ...args: string[]): { status: number | null; said: string } {
  const files = {
    'checklist/parts.generated.json': JSON.stringify({ proofs: [proof] }),
    'test/a.test.js': test,
    'jest.config.js': `module.exports = { transform: {}, reporters: [${JSON.stringify(join(root, 'test/proofs-reporter.js'))}] };`,
  };
  return withTree(files, (project) => {
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [jest, ...args], {
      cwd: project,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  });
}

test('a whole run in which the claimed proof passed is good', () => {
  expect(suite(claimed)).toMatchObject({ status: 0 });
});

test.each([
  ['is gone', other],
  ['is skipped', `${other} ${claimed.replace('test(', 'test.skip(')}`],
  ['has another control', claimed.replace('IDN-05', 'IDN-04')],
])('a whole run in which the claimed proof %s fails and names it', (_what, test) => {
  const { status, said } = suite(test);
  expect(status).not.toBe(0);
  expect(said).toContain('IDN-05 refuses a forged token (test/a.test.js)');
});

test('a run of some tests only claims nothing about the others', () => {
  expect(suite(other, '--testNamePattern', 'something')).toMatchObject({ status: 0 });
  expect(suite(other, 'a.test')).toMatchObject({ status: 0 });
});
