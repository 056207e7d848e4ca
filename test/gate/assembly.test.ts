import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import { cases } from '../pack/apps/cases';
import { addPack, badBucket, type Build, goodBucket, twoStacks } from '../pack/apps/parts';
import { checkAssembly, findings, folder, refusals, synth } from '../pack/synth';
import { type Tampering, tamper } from '../pack/tampering';

const named = (name: string): Build => cases[name] ?? (() => expect(name).toBe('a case'));

const forged = (name: string, edit: (report: string) => string): string => {
  const { dir } = synth(named(name));
  const file = join(dir, 'validation-report.json');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return dir;
};

test.each<[Tampering, string, string]>([
  ['delete the report', 'clean', 'validation-report.json: no such file; register it with'],
  ['truncate the report', 'clean', 'validation-report.json: not valid JSON'],
  ['delete the sentinel', 'clean', 'the report of Portcullis does not say what it judged: it was edited'],
  ['forge the hash of a template', 'clean', 'this is not the template that the pack judged'],
  ['delete a suppressed finding', 'waived', 'its findings are not those that the pack reported'],
  ['rewrite a waiver', 'waived', 'a finding stands under an acknowledgement that the app does not have'],
  ['edit a template', 'clean', 'this is not the template that the pack judged: it changed after the synth'],
  ['delete a template', 'clean', 'no such file'],
  ['delete a nested template', 'nested clean', 'no such file'],
  ['hide a stack', 'clean', 'the pack judged another assembly: a manifest changed since'],
  ['delete the manifest', 'clean', 'not a whole cloud assembly: manifest.json: no such file'],
  ['lead out of the assembly', 'clean', 'not a whole cloud assembly: names a file outside the assembly'],
])('to %s is refused, and the refusal says what is wrong', (tampering, app, reason) => {
  const { dir } = synth(named(app));
  tamper(dir, tampering);
  expect(refusals(checkAssembly(dir))).toContainEqual(expect.stringContaining(reason));
});

test('where the report cannot be believed no waiver counts', () => {
  const { dir } = synth(named('waived'));
  tamper(dir, 'rewrite a waiver');
  expect(findings(checkAssembly(dir))).toEqual(['PC-TEST-01 fail Bad']);
});

test('a waiver for one template does not count once that template was edited', () => {
  const { dir } = synth(named('waived'));
  tamper(dir, 'edit a template');
  expect(findings(checkAssembly(dir))).toEqual(['PC-TEST-01 fail Good', 'PC-TEST-01 fail Bad']);
});

test('the report of an earlier synth is refused when the app has lost the pack and a waiver since', () => {
  const { dir } = synth(named('waived'));
  expect(checkAssembly(dir).verdict).toBe('pass');
  const { CDK_VALIDATION } = process.env;
  expect(CDK_VALIDATION).toBe('false');
  expect(() => synth((app) => void badBucket(twoStacks(app).s), dir)).not.toThrow();
  expect(refusals(checkAssembly(dir))).toEqual([
    expect.stringContaining('or the app no longer registers the pack'),
  ]);
});

test('a report that claims success over a finding that fails is refused', () => {
  const dir = forged('bad', (text) => text.replace('"conclusion": "failure"', '"conclusion": "success"'));
  expect(refusals(checkAssembly(dir))).toEqual([
    expect.stringContaining('claims success over findings that fail'),
  ]);
});

test('a sentinel of another version, or of other rules, is refused', () => {
  const version = forged('clean', (text) => text.replace('"version": "0.1.0",', '"version": "0.0.9",'));
  expect(refusals(checkAssembly(version))).toEqual([
    expect.stringContaining('synthesized with cdk-portcullis 0.0.9'),
  ]);
  const rules = forged('clean', (text) => text.replace('"rules": "3 ', '"rules": "2 '));
  expect(refusals(checkAssembly(rules))).toEqual([
    'the pack ran 2 rules, and 3 are known here as recommended: they are not the same',
  ]);
});

test('another plugin that failed the app is a refusal, and one that only warns is not', () => {
  const beside =
    (severity: string, success: boolean): Build =>
    (app) => {
      named('clean')(app);
      const violations = [
        {
          ruleName: 'R1',
          description: 'bad',
          severity,
          violatingResources: [{ constructPath: 'S', locations: [] }],
        },
      ];
      Validations.of(app).addPlugins({ name: 'Other', validate: () => ({ success, violations }) });
    };
  const verdict = (severity: string, success: boolean): string =>
    checkAssembly(synth(beside(severity, success)).dir).verdict;
  expect(verdict('error', false)).toBe('error');
  expect(verdict('error', true)).toBe('error');
  expect(verdict('high', false)).toBe('error');
  expect(verdict('warning', true)).toBe('pass');
});

test('an app with the strict pack is held to it, whatever profile the call names', () => {
  const build: Build = (app) => {
    addPack(app, { profile: 'strict' });
    goodBucket(new Stack(app, 'S'));
  };
  const { dir } = synth(build);
  expect(findings(checkAssembly(dir, { profile: 'recommended' }))).toEqual(['PC-TEST-03 fail Good']);
});

test('rules that the call names are the only ones, in an assembly too', () => {
  const { dir } = synth(named('bad'));
  expect(checkAssembly(dir, { skipRules: ['PC-TEST-01'] })).toMatchObject({ verdict: 'pass' });
});

test('a folder that is no assembly is refused and does not throw', () => {
  const dir = folder();
  expect(refusals(checkAssembly(dir))).toEqual(['not a whole cloud assembly: manifest.json: no such file']);
  writeFileSync(join(dir, 'manifest.json'), '{"artifacts": {"S": {"type": 7}}}');
  expect(refusals(checkAssembly(dir))).toEqual([
    'not a whole cloud assembly: .artifacts.S.type is not a text',
  ]);
  writeFileSync(join(dir, 'manifest.json'), '{"artifacts": {}}');
  expect(refusals(checkAssembly(dir))).toEqual(['this assembly holds no stack: nothing was judged']);
});

test('without the pack nothing of its report is needed or believed', () => {
  const { dir } = synth(named('waived'));
  expect(findings(checkAssembly(dir, { noPack: true }))).toEqual(['PC-TEST-01 fail Bad']);
  rmSync(join(dir, 'validation-report.json'));
  expect(refusals(checkAssembly(dir, { noPack: true }))).toEqual([]);
});
