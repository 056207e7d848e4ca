import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { cases } from './apps/cases';
import { addPack, badBucket, type Build, goodBucket, Nested, publicBucket } from './apps/parts';
import { synth } from './synth';

const app =
  (fill: (stack: Stack) => void, props = {}): Build =>
  (scope) => {
    addPack(scope, props);
    fill(new Stack(scope, 'S'));
  };

const named = (name: string): Build => cases[name] ?? (() => expect(name).toBe('a case'));

test('a finding names its template, resource, property and construct, so that CDK finds the line of code', () => {
  const { dir, pack } = synth(app((stack) => new Nested(stack, 'N', (nested) => void badBucket(nested))));
  const report = JSON.parse(readFileSync(join(dir, 'validation-report.json'), 'utf8'));
  const [violation] = report.pluginReports[0].violations;
  expect(violation).toMatchObject({
    ruleName: 'PC-TEST-01',
    description: 'old versions of objects are lost',
    severity: 'error',
    suggestedFix: 'Set it.',
    ruleMetadata: { severity: 'medium', outcome: 'fail', controls: 'OPS-04', construct: 'S/N/Bad' },
    violatingConstructs: [
      {
        constructPath: 'S/N/Bad',
        constructFqn: 'aws-cdk-lib.aws_s3.CfnBucket',
        cloudFormationResource: {
          logicalId: 'Bad',
          propertyPaths: ['Properties.VersioningConfiguration.Status'],
        },
      },
    ],
  });
  expect(pack.violations[0]?.template).toMatch(/^SN.*\.nested\.template\.json$/);
  expect(violation.violatingConstructs[0].stackTraces.join('\n')).toMatch(/parts\.ts:\d+/);
});

test('CDK weighs findings as error, and as fatal where no waiver accepts them', () => {
  const { pack } = synth(app((stack) => [badBucket(stack), publicBucket(stack)]));
  const weights = pack.violations.map(({ ruleName, severity }) => `${ruleName} ${severity}`);
  expect(weights).toEqual(['PC-TEST-01 error', 'PC-TEST-02 fatal', 'PC-GATE-00 info']);
});

test('what cannot be decided fails the synth, or warns where that was asked for', () => {
  const undecided = (stack: Stack): void =>
    badBucket(stack).addPropertyOverride('VersioningConfiguration.Status', { 'Fn::ImportValue': 'X' });
  const strictly = synth(app(undecided));
  expect(strictly.error).toContain('cannot be decided');
  expect(strictly.pack.violations[0]).toMatchObject({ severity: 'error', metadata: { outcome: 'unknown' } });
  const leniently = synth(app(undecided, { unknown: 'warn' }));
  expect(leniently.error).toBe('');
  expect(leniently.pack).toMatchObject({ succeeded: true, violations: [{ severity: 'warning' }, {}] });
});

test('a finding over a template stands on the root, so that no selection of stacks hides it', () => {
  const { pack } = synth(app((stack) => void new CfnTopic(stack, 'Topic')));
  expect(pack.violations[0]).toMatchObject({
    ruleName: 'PC-TEST-04',
    constructPath: '',
    description: 'S.template.json: a topic has no subscription',
  });
});

test('the strict profile runs the rules that the recommended one leaves out', () => {
  const ids = (profile: string): string[] =>
    synth(app((stack) => goodBucket(stack), { profile })).pack.violations.map(({ ruleName }) => ruleName);
  expect(ids('recommended')).toEqual(['PC-GATE-00']);
  expect(ids('strict')).toEqual(['PC-TEST-03', 'PC-GATE-00']);
});

test('the sentinel says which rules judged which templates and how many resources', () => {
  const { pack } = synth(named('nested clean'));
  const [sentinel] = pack.violations;
  expect(sentinel).toMatchObject({ ruleName: 'PC-GATE-00', severity: 'info', constructPath: '' });
  expect(sentinel?.description).toBe(
    '3 rules (recommended) judged 4 resources in 3 templates: 0 findings before waivers',
  );
  expect(sentinel?.metadata).toMatchObject({ profile: 'recommended', rules: expect.stringMatching(/^3 /) });
  expect(Object.keys(sentinel?.metadata ?? {}).filter((key) => key.startsWith('template:'))).toHaveLength(3);
});

test('a pack on a Stage reports that Stage alone', () => {
  expect(synth(named('stage, bad outside')).error).toBe('');
  const { pack } = synth(named('stage, bad inside'));
  expect(pack.violations.map(({ constructPath }) => constructPath)).toEqual(['Prod/S/Bad', '']);
});

test('a pack beside another one judges no less', () => {
  const { error } = synth((scope) => {
    Validations.of(scope).addPlugins({ name: 'Other', validate: () => ({ success: true, violations: [] }) });
    app((stack) => badBucket(stack))(scope);
  });
  expect(error).toContain('old versions of objects are lost');
});
