import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bucket, oneRule, Program } from './program';

let program: Program;
beforeAll(async () => {
  program = await Program.build();
  program.write('bad.json', bucket(false));
});
afterAll(() => program.remove());

const check = (...args: string[]) => program.run(['check', ...oneRule, 'bad.json', ...args]);

test('each format goes to its own output, in whatever order they are given', async () => {
  const { stdout, code } = await check('--format', 'text', '--format', 'json', '--output', 'r.json');
  expect(stdout).toContain('PC-S3-01');
  expect(JSON.parse(program.read('r.json'))).toMatchObject({ verdict: 'fail' });
  expect(code).toBe(1);
  const quiet = await check('--output', 'first.json', '--format', 'json');
  expect(quiet.stdout).toBe('');
  expect(JSON.parse(program.read('first.json'))).toMatchObject({ verdict: 'fail' });
});

test('an output is replaced as a whole, through a link too, and leaves nothing beside it', async () => {
  program.write('reports/old.json', 'old');
  symlinkSync('old.json', join(program.folder, 'reports/latest.json'));
  await check('--format', 'json', '--output', 'reports/latest.json');
  expect(JSON.parse(program.read('reports/old.json'))).toMatchObject({ version: 1 });
  expect(readdirSync(join(program.folder, 'reports')).sort()).toEqual(['latest.json', 'old.json']);
});

test('an output that cannot be written is an error, and the other reports are still written', async () => {
  const { code, stdout, stderr } = await check(
    '--format',
    'text',
    '--format',
    'json',
    '--output',
    'no/such/r.json',
  );
  expect(code).toBe(2);
  expect(stdout).toContain('PC-S3-01');
  expect(stderr).toBe('portcullis: --output no/such/r.json: no such file or folder\n');
});

test('a device is written to and never replaced', async () => {
  const { code } = await check('--format', 'json', '--output', '/dev/null');
  expect(code).toBe(1);
  expect(spawnSync('test', ['-c', '/dev/null']).status).toBe(0);
});

test('a reader that goes away ends neither the run nor its exit code', async () => {
  const resources = Array.from({ length: 3000 }, (_, index) => [`B${index}`, { Type: 'AWS::S3::Bucket' }]);
  program.write('large.json', JSON.stringify({ Resources: Object.fromEntries(resources) }));
  const command = `"${process.execPath}" .program/bin/portcullis.js check --format json large.json | head -c 10; echo "code \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: program.folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('{"version"code 1\n');
});

test('control characters of a template never reach the terminal', async () => {
  const name = 'Evil\u001b[2J\u009b31m\u202e';
  program.write('evil.json', bucket(false, name));
  for (const format of ['text', 'json']) {
    const { stdout } = await program.run(['check', ...oneRule, 'evil.json', '--format', format]);
    for (const character of ['\u001b', '\u009b', '\u202e']) expect(stdout).not.toContain(character);
    expect(stdout).toContain('Evil\\u001b[2J\\u009b31m\\u202e');
    if (format === 'json') expect(JSON.parse(stdout).results[0].findings[0].resource.logicalId).toBe(name);
  }
});
