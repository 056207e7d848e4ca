import { judgeText } from '../../lib/gate/judge';
import { PortcullisError } from '../../waivers';
import { throwingRule, tinyRules } from '../pack/apps/tiny-rules';

const bad =
  'Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties:\n      VersioningConfiguration:\n        Status: Suspended\n';

test('a finding carries its rule, resource, path and place', () => {
  const [result] = judgeText(() => bad, 'a.yaml', tinyRules);
  expect(result).toMatchObject({
    file: 'a.yaml',
    ok: true,
    error: null,
    resources: 1,
    rulesRun: 4,
    passes: 2,
  });
  expect(result?.findings[0]).toMatchObject({
    ruleId: 'PC-TEST-01',
    outcome: 'fail',
    severity: 'medium',
    resource: { logicalId: 'Data', type: 'AWS::S3::Bucket' },
    path: '/Properties/VersioningConfiguration/Status',
    line: 6,
    controls: ['OPS-04'],
    waiver: null,
  });
});

test('rules whose resource types do not occur are not counted as run', () => {
  expect(judgeText(() => 'Resources: {}', 'a.yaml', tinyRules)[0]).toMatchObject({
    rulesRun: 1,
    resources: 0,
  });
});

test('passes are listed where that was asked for, and counted always', () => {
  const outcomes = (showPass: boolean): unknown[] | undefined =>
    judgeText(() => bad, 'a.yaml', tinyRules, { showPass })[0]?.findings.map(({ outcome }) => outcome);
  expect(outcomes(true)).toEqual(['fail', 'pass', 'fail', 'pass']);
  expect(outcomes(false)).toEqual(['fail', 'fail']);
});

test('each document of a file is judged, and the findings of all stand in one result', () => {
  const [result, ...others] = judgeText(() => `${bad}---\n${bad}---\nResources: {}\n`, 'a.yaml', tinyRules);
  const [alone] = judgeText(() => bad, 'a.yaml', tinyRules);
  expect(others).toEqual([]);
  expect(result).toMatchObject({ file: 'a.yaml', resources: 2 * (alone?.resources ?? 0) });
  expect(result?.findings.length).toBe(2 * (alone?.findings.length ?? 0));
  expect(new Set(result?.findings.map(({ fingerprint }) => fingerprint)).size).toBe(result?.findings.length);
});

test('a waiver makes a finding waived, and never touches an error', () => {
  const waiver = { reason: 'r', owner: 'o', ticket: null, expires: '2030-01-01', source: 's' };
  const [result] = judgeText(() => bad, 'a.yaml', [...tinyRules, throwingRule], { accept: () => waiver });
  expect(result?.findings.map(({ outcome, waiver: by }) => [outcome, by !== null])).toEqual([
    ['waived', true],
    ['waived', true],
    ['error', false],
  ]);
});

test('a text that is no template, and a file that cannot be read, are results that say why', () => {
  const [broken] = judgeText(() => '{"Resources": ', 'a.json', tinyRules);
  expect(broken).toMatchObject({ file: 'a.json', ok: false, findings: [], passes: 0 });
  expect(broken?.error).toContain('line 1');
  const [missing] = judgeText(
    () => {
      throw new PortcullisError('file-unreadable', 'permission denied');
    },
    'b.json',
    tinyRules,
  );
  expect(missing).toMatchObject({ file: 'b.json', ok: false, error: 'permission denied' });
});
