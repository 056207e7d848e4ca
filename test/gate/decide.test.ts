import { decide } from '../../lib/gate/decide';
import { refused } from '../../lib/gate/judge';
import { type FileResult, type PlacedFinding } from '../../lib/gate';

const finding = (
  outcome: PlacedFinding['outcome'],
  severity: PlacedFinding['severity'] = 'medium',
  ruleId = 'PC-TEST-01',
): PlacedFinding => ({
  ruleId,
  outcome,
  severity,
  resource: null,
  path: '',
  message: '',
  controls: [],
  world: null,
  line: null,
  column: null,
  waiver: null,
  fingerprint: '',
});

const judged = (...findings: PlacedFinding[]): FileResult => ({
  ...refused('a.yaml', ''),
  ok: true,
  error: null,
  findings,
  passes: 3,
});

const verdict = (results: readonly FileResult[], thresholds = {}): string =>
  decide(results, { failOn: 'low', unknown: 'fail', ...thresholds }).verdict;

test('a fail or an unknown fails the run, a waived finding or a pass does not', () => {
  expect(verdict([judged(finding('fail'))])).toBe('fail');
  expect(verdict([judged(finding('unknown'))])).toBe('fail');
  expect(verdict([judged(finding('waived'), finding('pass'))])).toBe('pass');
});

test('what cannot be decided only warns where that was asked for', () => {
  expect(verdict([judged(finding('unknown'))], { unknown: 'warn' })).toBe('pass');
  expect(verdict([judged(finding('fail'))], { unknown: 'warn' })).toBe('fail');
});

test('a finding below the severity to fail on does not fail the run', () => {
  expect(verdict([judged(finding('fail', 'medium'))], { failOn: 'high' })).toBe('pass');
  expect(verdict([judged(finding('fail', 'high'))], { failOn: 'high' })).toBe('fail');
  expect(verdict([judged(finding('unknown', 'medium'))], { failOn: 'high' })).toBe('pass');
});

test('a waiver defect fails the run whatever the severity to fail on', () => {
  expect(verdict([judged(finding('fail', 'high', 'PC-GATE-04'))], { failOn: 'critical' })).toBe('fail');
});

test('a rule that threw and a file that was not judged are errors, and win over a fail', () => {
  expect(verdict([judged(finding('error'))], { failOn: 'critical', unknown: 'warn' })).toBe('error');
  expect(verdict([judged(finding('fail')), refused('b.yaml', 'no such file')])).toBe('error');
});

test('a run that judged nothing is an error', () => {
  expect(verdict([])).toBe('error');
});

test('the summary counts findings by outcome, and passes that are not listed', () => {
  const { summary } = decide([judged(finding('fail'), finding('pass')), judged(finding('waived'))], {
    failOn: 'low',
    unknown: 'fail',
  });
  expect(summary).toEqual({ fail: 1, unknown: 0, waived: 1, error: 0, pass: 6 });
});
