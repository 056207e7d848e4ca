import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bucket, oneRule, Program } from './program';

let program: Program;
beforeAll(async () => {
  program = await Program.build();
  program.write('good.json', bucket(true));
  program.write('bad.json', bucket(false));
});
afterAll(() => program.remove());

const check = (...args: string[]) => program.run(['check', ...oneRule, ...args]);
const files = (stdout: string) => JSON.parse(stdout).results.map(({ file }: { file: string }) => file);

test('the exit code says pass, fail or error, and error wins', async () => {
  expect((await check('good.json')).code).toBe(0);
  expect((await check('good.json', 'bad.json')).code).toBe(1);
  expect((await check('bad.json', 'missing.json')).code).toBe(2);
});

test('neither CDK nor anything outside node is loaded', async () => {
  const { loaded, code } = await check('bad.json');
  expect(code).toBe(1);
  const ours = loaded.filter((name) => !name.startsWith('node:') && !/\.program\/bin\/|^\.\.?\//.test(name));
  expect(ours).toEqual([]);
});

test('thresholds decide which findings fail the run', async () => {
  program.write(
    'open.json',
    bucket(false).replace('{}', '{"VersioningConfiguration":{"Status":{"Ref":"S"}}}'),
  );
  expect((await check('bad.json', '--fail-on', 'high')).code).toBe(0);
  expect((await check('open.json')).code).toBe(1);
  expect((await check('open.json', '--unknown', 'warn')).code).toBe(0);
});

test('parameters decide what was unknown, in both forms of CloudFormation', async () => {
  program.write(
    'param.yaml',
    `Parameters: {S: {Type: String}}
Resources: {Data: {Type: AWS::S3::Bucket, Properties: {VersioningConfiguration: {Status: !Ref S}}}}`,
  );
  program.write('on.json', '{"S": "Enabled"}');
  program.write('off.json', '[{"ParameterKey": "S", "ParameterValue": "Suspended"}]');
  const outcomes = async (...more: string[]) =>
    JSON.parse((await check('param.yaml', '--format', 'json', ...more)).stdout).summary;
  expect(await outcomes()).toMatchObject({ unknown: 1 });
  expect(await outcomes('--parameters', 'on.json')).toMatchObject({ unknown: 0, pass: 1 });
  expect(await outcomes('--parameters', 'off.json')).toMatchObject({ unknown: 0, fail: 1 });
});

test('folders are searched, and what cannot be a template in them is passed over and said', async () => {
  program.write('app/b.yaml', bucket(true));
  program.write('app/a/x.template', bucket(true));
  program.write('app/package.json', '{"name": "app"}');
  program.write('app/node_modules/pkg/t.json', bucket(false));
  program.write('app/.git/t.json', bucket(false));
  const { code, stdout, stderr } = await check('app', '--format', 'json');
  expect(files(stdout)).toEqual(['app/a/x.template', 'app/b.yaml']);
  expect(stderr).toBe('portcullis: passed over 1 file without a template: app/package.json\n');
  expect(code).toBe(0);
});

test('patterns are matched, and what is named twice is judged once', async () => {
  program.write('stacks/one/a.yaml', bucket(true));
  program.write('stacks/b.json', bucket(true));
  const { stdout } = await check('stacks/**/*.{yaml,json}', './stacks/b.json', '--format', 'json');
  expect(files(stdout)).toEqual(['stacks/b.json', 'stacks/one/a.yaml']);
});

test('standard input is a path like others', async () => {
  const ran = await program.run(['check', ...oneRule, '-', 'good.json', '--format', 'json'], {
    input: bucket(false),
  });
  expect(files(ran.stdout)).toEqual(['-', 'good.json']);
  expect(ran.code).toBe(1);
});

test('passes are listed when they are asked for, and rules are left out when they are named', async () => {
  const findings = async (...args: string[]) =>
    JSON.parse((await program.run(['check', 'good.json', '--format', 'json', ...args])).stdout).results[0]
      .findings;
  const passes = await findings('--show-pass');
  expect(passes).toContainEqual(expect.objectContaining({ ruleId: 'PC-S3-01', outcome: 'pass' }));
  expect(await findings()).toEqual(passes.filter(({ outcome }: { outcome: string }) => outcome !== 'pass'));
  const without = await findings('--show-pass', '--skip-rules', 'PC-S3-01');
  expect(without).toHaveLength(passes.length - 1);
  expect((await check('good.json', '--show-pass')).stdout).toContain('PASS medium  PC-S3-01');
});

test('a cloud assembly from which files were taken is refused, and not read as a folder', async () => {
  program.write('cdk.out/App.template.json', bucket(true));
  program.write('out/cdk.out', '{"version":"48.0.0"}');
  program.write('out/App.template.json', bucket(true));
  for (const folder of ['cdk.out', 'out']) expect((await check(folder)).code).toBe(2);
});

test('progress and colour stay away where no terminal is', async () => {
  mkdirSync(join(program.folder, 'many'));
  for (let index = 0; index < 50; index++) program.write(`many/${index}.json`, bucket(false));
  const { stdout, stderr } = await check('many');
  expect(stderr).toBe('');
  expect(stdout).not.toContain('\u001b');
});
