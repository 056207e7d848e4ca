import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lifetime } from '../../lib/local/lifetime';
import { findPython } from '../../lib/local/python';
import { SmallProject } from './project';

const project = new SmallProject();
afterAll(() => project.remove());

/** A program that says of itself what a Python would. */
function pythonThatSays(words: string, code = 0): string {
  const program = join(mkdtempSync(join(tmpdir(), 'python-')), 'python3');
  writeFileSync(program, `#!/bin/sh\necho '${words}'\nexit ${code}\n`);
  chmodSync(program, 0o755);
  return program;
}

const find = (program: string) => findPython(new Lifetime(), { ...process.env, PORTCULLIS_PYTHON: program });

test.each(['CPython 3.10.1 64', 'CPython 3.14.0rc1 64'])('%s will do', async (words) => {
  expect((await find(pythonThatSays(words))).found?.version).toBe(words.split(' ')[1]);
});

test.each([
  ['an old Python', pythonThatSays('CPython 3.9.18 64'), 'is CPython 3.9.18 64'],
  ['a Python from the future', pythonThatSays('CPython 3.15.0 64'), 'is CPython 3.15.0 64'],
  ['another implementation', pythonThatSays('PyPy 3.11.0 64'), 'is PyPy 3.11.0 64'],
  ['a 32-bit Python', pythonThatSays('CPython 3.12.0 32'), 'is CPython 3.12.0 32'],
  ['a Python that fails', pythonThatSays('CPython 3.12.0 64', 1), 'ends with exit code 1'],
  ['no program at all', '/nonexistent/python3', 'cannot be started'],
])('%s is not taken, and it is said why', async (_what, program, reason) => {
  expect(await find(program)).toEqual({ found: undefined, rejected: [`${program} ${reason}`] });
});

const env = (ci: string) => ({ ...process.env, PORTCULLIS_PYTHON: '/nonexistent/python3', CI: ci });

test('without Python the rest still runs, and what was left out is said with how to get it', async () => {
  const { code, output, report } = await project.run({ env: env('') });
  expect(code).toBe(0);
  expect(report).toMatchObject({ verdict: 'pass', deployment: null });
  expect(output).toContain('✓ gate: pass');
  expect(output).toContain(
    'Left out: nothing was deployed, read back or probed: that takes CPython 3.10 to 3.14',
  );
});

test('without Python but with a gate that fails, it fails', async () => {
  const gate = () => Promise.resolve({ verdict: 'fail', summary: 'a bucket is public' } as const);
  const { code, output } = await project.run({ env: env(''), gate });
  expect(code).toBe(1);
  expect(output).toContain('a bucket is public');
  expect(output).toContain('nothing was deployed: the gate does not pass');
});

test('in CI a missing Python is a failure', async () => {
  const { code, output } = await project.run({ env: env('true') });
  expect(code).toBe(1);
  expect(output).toContain('FAIL');
});
