import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { bucket, oneRule, Program, type Ran } from './program';

let program: Program;
beforeAll(async () => {
  program = await Program.build();
  program.write('good.json', bucket(true));
});
afterAll(() => program.remove());

/** Checks something bad before something good. */
function check(path: string, ...more: string[]): Promise<Ran> {
  return program.run(['check', ...oneRule, '--format', 'json', path, 'good.json', ...more]);
}

/** The promise for every bad input: one line that names it and says why, the rest judged, exit 2, little memory, no stack. */
function expectRefused(ran: Ran, name: string, reason: RegExp): void {
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(ran.stderr).toContain(`portcullis: ${name}: `);
  expect(ran.stderr).toMatch(reason);
  expect(ran.stderr).not.toMatch(/^ {4}at /m);
  const { verdict, results } = JSON.parse(ran.stdout);
  expect(verdict).toBe('error');
  expect(results).toEqual([
    expect.objectContaining({ file: name, ok: false, error: expect.stringMatching(reason), findings: [] }),
    expect.objectContaining({ file: 'good.json', ok: true, error: null }),
  ]);
  expect(ran.code).toBe(2);
  expect(ran.peakMegabytes).toBeLessThan(300);
}

const nested = (open: string, inner: string, close: string) =>
  open.repeat(100_000) + inner + close.repeat(100_000);

test.each<[string, string | Uint8Array, RegExp]>([
  ['empty.json', '', /empty/],
  ['binary.yaml', new Uint8Array(5000).map((_, index) => index % 256), /binary|not text|zero byte/],
  ['latin1.yaml', Buffer.from('Resources: {}\n# caf\u00e9\n', 'latin1'), /not UTF-8/],
  ['utf16.json', Buffer.from(`\ufeff${bucket(true)}`, 'utf16le'), /not text|UTF-8/],
  ['cut-off.json', '{"Resources": {', /line 1, column 16/],
  ['broken.yaml', 'Resources:\n  A: [\n', /not valid YAML/],
  ['other.json', '{"name": "something else"}', /not a CloudFormation template/],
  ['text.yaml', 'only words', /not a CloudFormation template/],
  ['list.json', '[1, 2]', /not a CloudFormation template/],
  ['deep-lists.json', `{"Resources":{"A":${nested('[', '', ']')}}}`, /nested deeper than \d+ levels/],
  ['deep-objects.json', `{"Resources":${nested('{"a":', '1', '}')}}`, /nested deeper than \d+ levels/],
  ['deep-flow.yaml', `Resources: {A: ${nested('[', '', ']')}}`, /nest/],
  [
    'deep-block.yaml',
    `Resources:\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth + 1)}a:\n`).join('')}`,
    /nest/,
  ],
  ['crowded.json', `{"Resources":{"A":[${'[],'.repeat(20_000_000)}1]}}`, /too many for a template/],
  ['crowded.yaml', `Resources:\n  A: [${'a,'.repeat(30_000_000)}]\n`, /too many for a template/],
])('%s is refused with its reason, and the rest is judged', async (name, content, reason) => {
  expectRefused(await check(program.write(name, content)), name, reason);
});

test('a file of 200 MB is refused unread', async () => {
  program.write('huge.json', bucket(true));
  truncateSync(join(program.folder, 'huge.json'), 200_000_000);
  const ran = await check('huge.json');
  expectRefused(ran, 'huge.json', /64 MiB/);
  expect(ran.peakMegabytes).toBeLessThan(100);
});

test('a missing path and a pattern without match are refused', async () => {
  expectRefused(await check('missing.yaml'), 'missing.yaml', /no such file/);
  expectRefused(await check('none-*.yaml'), 'none-*.yaml', /matches/);
});

test('a folder without templates is refused', async () => {
  program.write('docs/readme.md', 'Resources: {}');
  expectRefused(await check('docs'), 'docs', /no template in this folder/);
});

test('symbolic links that lead to themselves, nowhere or back are refused', async () => {
  const link = (target: string, name: string) => symlinkSync(target, join(program.folder, name));
  link('circle.json', 'circle.json');
  link('nowhere.json', 'dangling.json');
  program.write('links/below/a.json', bucket(true));
  link('..', 'links/below/up');
  expectRefused(await check('circle.json'), 'circle.json', /lead back/);
  expectRefused(await check('dangling.json'), 'dangling.json', /no such file/);
  const { code, stdout, stderr } = await check('links');
  expect(stderr).toMatch(/^portcullis: links\/below\/up: a symbolic link that leads back to \S*\/links\n$/);
  expect(stdout).toContain('"file":"links/below/a.json","ok":true');
  expect(code).toBe(2);
});

test('a pipe that nobody writes to, and a device, are refused without waiting', async () => {
  execFileSync('mkfifo', [join(program.folder, 'pipe.yaml')]);
  expectRefused(await check('pipe.yaml'), 'pipe.yaml', /a pipe/);
  expectRefused(await check('/dev/zero'), '/dev/zero', /a device/);
});

// As root no permission stops reading, but there is a file whose reading fails for everybody.
const isRoot = process.getuid?.() === 0;
const [unreadable, reason]: [string, RegExp] = isRoot
  ? ['/proc/self/mem', /refuse|read/]
  : ['locked.json', /permission denied/];

test('a file that cannot be read is refused', async () => {
  if (!isRoot) chmodSync(join(program.folder, program.write(unreadable, bucket(true))), 0);
  expectRefused(await check(unreadable), unreadable, reason);
});
