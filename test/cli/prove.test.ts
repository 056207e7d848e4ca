import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { good, template } from '../prove/estate';
import { Program, type Ran } from './program';
import { assembly, manifest } from './prove-assembly';

let program: Program;
beforeAll(async () => {
  program = await Program.build();
  assembly(program, 'whole.out');
  assembly(program, 'broken.out', template({ more: [{ Action: 's3:Get*', Resource: '*' }] }));
});
afterAll(() => program.remove());

const prove = (...args: string[]): Promise<Ran> => program.run(['prove', 'isolation', ...args]);

test('what holds is said, with exit code 0, in 80 columns and without colour', async () => {
  const { code, stdout, stderr } = await program.run(['prove', 'isolation', 'whole.out'], {
    environment: { NO_COLOR: '1' },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/cases of \d+ actions: all hold\n$/);
  expect(stdout).not.toContain('\u001b');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('a cell that is not as it has to be ends with exit code 1, in every format', async () => {
  const text = await prove('broken.out');
  expect(text.code).toBe(1);
  expect(text.stdout).toContain('BROKEN  s3:GetObject');
  const json = await prove('broken.out', '--format', 'json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({ version: 1, holds: false });
  const html = await prove('broken.out', '--format', 'html', '--output', 'proof.html');
  expect([html.code, html.stdout]).toEqual([1, '']);
  expect(program.read('proof.html')).toContain('<title>Isolation of tenants: broken</title>');
});

test('the schema of the JSON is printed', async () => {
  const { code, stdout } = await program.run(['prove', 'schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', required: expect.arrayContaining(['rows']) });
});

test('colour is for terminals, or for who asks for it', async () => {
  const { stdout } = await program.run(['prove', 'isolation', 'whole.out'], {
    environment: { FORCE_COLOR: '1' },
  });
  expect(stdout).toContain('\u001b[32mholds');
});

/** The promise for every bad input: one line that says why, exit 2, nothing on standard output, no stack. */
function expectRefused({ code, stdout, stderr, peakMegabytes }: Ran, reason: RegExp): void {
  expect(stderr).toMatch(reason);
  expect(stderr).toMatch(/^portcullis: [^\n]*\n$/);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).not.toContain('a mistake in portcullis itself');
  expect(peakMegabytes).toBeLessThan(300);
}

const deep = `{"Resources":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
test.each<[string, string, RegExp]>([
  ['cut off', '{"Resources": {', /Shop.template.json: .*line 1/],
  ['no template', '[1, 2]', /not a CloudFormation template/],
  ['empty', '', /empty/],
  ['too deep', deep, /nested deeper than/],
  ['without roles', '{"Resources":{"Q":{"Type":"AWS::SQS::Queue"}}}', /no role works for tenants/],
  [
    'with a policy that no template decides',
    JSON.stringify(template({ items: { ...good.items, Resource: { 'Fn::ImportValue': 'elsewhere' } } })),
    /nothing exports elsewhere/,
  ],
  [
    'with a policy that AWS would refuse',
    JSON.stringify(template({ items: { ...good.items, Effect: 'Maybe' } })),
    /no policy may have "Maybe" here/,
  ],
  [
    'with a policy that is no object',
    JSON.stringify(template({ ofRole: { AssumeRolePolicyDocument: 'all' } })),
    /no policy may have "all" here/,
  ],
])('a template that is %s is refused', async (_what, content, reason) => {
  expectRefused(await prove(assembly(program, 'bad.out', content)), reason);
});

test('what is no assembly is refused, with what to give', async () => {
  expectRefused(await prove('nowhere.out'), /nowhere\.out: not there; give the folder that cdk synth wrote/);
  expectRefused(await prove(program.write('file.json', '{}')), /not a folder/);
  program.write('other/readme.md', 'nothing');
  expectRefused(await prove('other'), /manifest\.json: .*no such file/);
  program.write('corrupt/manifest.json', '{"artifacts": ');
  expectRefused(await prove('corrupt'), /manifest\.json: not valid JSON/);
  program.write('list/manifest.json', '[]');
  expectRefused(await prove('list'), /is not an object/);
  program.write('gone/manifest.json', JSON.stringify(manifest(['Gone'])));
  expectRefused(await prove('gone'), /Gone\.template\.json: no such file/);
  program.write('out/manifest.json', JSON.stringify(manifest(['../../etc'])));
  expectRefused(await prove('out'), /outside the assembly/);
});

test('a template of 200 MB is refused unread', async () => {
  const dir = assembly(program, 'huge.out');
  truncateSync(join(program.folder, dir, 'Shop.template.json'), 200_000_000);
  expectRefused(await prove(dir), /files over 64 MiB are refused/);
});

test('a wrong call is refused, with the right one', async () => {
  for (const args of [['prove'], ['prove', 'everything', 'whole.out'], ['prove', 'isolation']])
    expectRefused(await program.run(args), /portcullis prove isolation cdk\.out/);
  expectRefused(await prove('whole.out', 'broken.out'), /name one cloud assembly/);
  expectRefused(await prove('whole.out', '--format', 'xml'), /choose one of text, json, html/);
  expectRefused(await prove('whole.out', '--output', 'no/such/file'), /--output no\/such\/file/);
});
