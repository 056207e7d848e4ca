import { version } from '../../package.json';
import { bucket, Program } from './program';

let program: Program;
beforeAll(async () => {
  program = await Program.build();
  program.write('good.json', bucket(true));
  program.write('parameters.txt', 'Env=prod');
  program.write('previous.json', '[{"ParameterKey": "Env", "UsePreviousValue": true}]');
  program.write(
    'twice.json',
    '[{"ParameterKey": "E", "ParameterValue": 1}, {"ParameterKey": "E", "ParameterValue": 2}]',
  );
  program.write('object.json', '{"Env": {"Name": "prod"}}');
});
afterAll(() => program.remove());

test.each<[string[], RegExp]>([
  [[], /no command given/],
  [['chekc', 'a'], /did you mean check\?/],
  [['good.json'], /unknown command "good\.json"/],
  [['check'], /nothing to check/],
  [['check', 'good.json', '--frmat', 'json'], /did you mean --format\?/],
  [['check', 'good.json', '-q'], /unknown option -q/],
  [['check', 'good.json', '--format'], /--format needs a value/],
  [['check', 'good.json', '--format', 'yaml'], /choose one of text, json/],
  [['check', 'good.json', '--profile', 'strct'], /did you mean strict\?/],
  [['check', 'good.json', '--profile', 'strict', '--profile', 'strict'], /twice/],
  [['check', 'good.json', '--show-pass=yes'], /takes no value/],
  [['check', 'good.json', '--jobs', '0'], /whole number/],
  [['check', 'good.json', '--rules', 'PC-S3-1'], /no rule has the id "PC-S3-1".*PC-S3-01/],
  [['check', 'good.json', '--rules', ','], /empty entry/],
  [['check', 'good.json', '--format', 'json', '--format', 'text'], /two reports would go to standard output/],
  [
    ['check', 'good.json', '--format', 'json', '--output', 'a', '--output', 'b'],
    /--output b has no --format/,
  ],
  [['check', 'good.json', '--parameters', 'missing.json'], /--parameters missing\.json: no such file/],
  [['check', 'good.json', '--parameters', 'parameters.txt'], /--parameters parameters\.txt: not valid JSON/],
  [['check', 'good.json', '--parameters', 'previous.json'], /"Env" has no ParameterValue/],
  [['check', 'good.json', '--parameters', 'twice.json'], /"E" is given twice/],
  [['check', 'good.json', '--parameters', 'object.json'], /the value of "Env"/],
  [['explain'], /the id of one rule/],
  [['explain', 'PC-S3-1'], /no rule has the id "PC-S3-1"; did you mean PC-S3-01/],
  [['rules', 'PC-S3-01'], /takes no words/],
])('%j is refused in one line that says what is allowed', async (args, message) => {
  const { code, stdout, stderr } = await program.run(args);
  expect(stderr).toMatch(message);
  expect(stderr.match(/\n/g)).toHaveLength(1);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test.each([
  ['--waivers', 'w.yaml'],
  ['--baseline', 'b.json'],
  ['--format', 'sarif'],
  ['--format', 'junit'],
  ['--format', 'html'],
])('%s %s comes later: it is refused, and not in the help', async (option, value) => {
  const { code, stderr } = await program.run(['check', 'good.json', option, value]);
  expect(stderr).toContain('is not available in this version');
  expect(code).toBe(2);
  expect((await program.run(['check', '--help'])).stdout).not.toContain(value.length > 5 ? option : value);
});

test.each([
  [['--help']],
  [['help', 'check']],
  [['check', '--help']],
  [['rules', '-h']],
  [['explain', '--help']],
])('%j shows examples, and fits into eighty columns', async (args) => {
  const { code, stdout, stderr } = await program.run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Examples:\n  portcullis ');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('--version is that of the package', async () => {
  expect((await program.run(['--version'])).stdout).toBe(`${version}\n`);
});
