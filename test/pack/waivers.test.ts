import { Stack, Stage } from 'aws-cdk-lib';
import { cases } from './apps/cases';
import { acknowledge, addPack, badBucket, type Build, goodBucket, twoStacks, waive } from './apps/parts';
import { checkAssembly, findings, synth } from './synth';

const named = (name: string): Build => cases[name] ?? (() => expect(name).toBe('a case'));

/** What the gate says about waivers, in the pack's report: id, weight and text. */
const defects = (build: Build): string[] =>
  synth(build)
    .pack.violations.filter(({ ruleName }) => ruleName.startsWith('PC-GATE') && ruleName !== 'PC-GATE-00')
    .map(({ ruleName, severity, description }) => `${ruleName} ${severity} ${description}`);

test.each([
  ['waived', []],
  ['waiver of a rule that does not run', []],
  ['waiver malformed', [expect.stringContaining('PC-GATE-01 fatal the waiver of PC-TEST-01 has no owner')]],
  ['waiver expired', [expect.stringMatching(/^PC-GATE-02 fatal the waiver of PC-TEST-01 expired on /)]],
  ['waiver too long', [expect.stringMatching(/^PC-GATE-03 fatal the waiver of PC-TEST-01 expires on /)]],
  [
    'waiver unused',
    [expect.stringContaining('PC-GATE-04 fatal the waiver of PC-TEST-01 is not used: it has no finding')],
  ],
  [
    'waiver of no rule',
    [expect.stringContaining('PC-GATE-04 fatal the waiver of PC-TEST-77 is not used: no rule has the id')],
  ],
  ['bare id', [expect.stringContaining('PC-GATE-05 fatal "PC-TEST-01" accepts nothing and leaves no trace')]],
  ['waiver of what cannot be waived', ['PC-GATE-06 fatal no waiver can accept PC-TEST-02 (on S/Public)']],
  ['waiver ends soon', [expect.stringMatching(/^PC-GATE-07 warning the waiver of PC-TEST-01 ends on /)]],
])('%s', (name, expected) => {
  expect(defects(named(name))).toEqual(expected);
});

test('of two waivers over one finding the nearer counts, and the other is unused', () => {
  const build: Build = (app) => {
    addPack(app);
    const { s } = twoStacks(app);
    waive(badBucket(s));
    waive(s, 'PC-TEST-01', 91);
  };
  expect(defects(build)).toEqual([expect.stringContaining('PC-GATE-04')]);
});

test('a waiver outside of every stack is unused', () => {
  const build: Build = (app) => {
    addPack(app);
    waive(new Stage(app, 'Empty'));
    goodBucket(new Stack(app, 'S'));
  };
  expect(defects(build)).toEqual([expect.stringContaining('(on Empty)')]);
});

test('a pack on a Stage does not call waivers unused that others may need', () => {
  const build: Build = (app) => {
    const prod = new Stage(app, 'Prod');
    addPack(prod);
    goodBucket(new Stack(prod, 'S'));
    waive(badBucket(new Stack(new Stage(app, 'Dev'), 'S')));
    waive(app);
  };
  expect(defects(build)).toEqual([]);
});

test('a wrong qualifier is as unqualified as none', () => {
  const build: Build = (app) => {
    addPack(app);
    acknowledge(badBucket(twoStacks(app).s), 'AwsSolutions::PC-TEST-01');
  };
  expect(defects(build)).toEqual([expect.stringContaining('"AwsSolutions::PC-TEST-01" accepts nothing')]);
});

test('a finding under a waiver is waived in the gate, with the waiver and where it stands', () => {
  const { dir } = synth(named('waived'));
  const result = checkAssembly(dir);
  expect(findings(result)).toEqual(['PC-TEST-01 waived Bad']);
  expect(result.results[0]?.findings[0]?.waiver).toMatchObject({
    reason: 'derived data',
    owner: 'data-team',
    ticket: null,
    source: 'S/Bad',
  });
});

test('a waiver that ends soon is shown by the gate and fails nothing', () => {
  const result = checkAssembly(synth(named('waiver ends soon')).dir);
  expect(findings(result)).toEqual(['PC-TEST-01 waived Bad', 'PC-GATE-07 waived -']);
  expect(result.verdict).toBe('pass');
});

test('a waiver that has expired since the synth counts no longer', () => {
  const { dir } = synth(named('waived'));
  const now = new Date(Date.now() + 120 * 86_400_000);
  expect(findings(checkAssembly(dir, { now }))).toEqual(['PC-TEST-01 fail Bad', 'PC-GATE-02 fail -']);
});

test('defects that only the pack can see are findings of the gate', () => {
  const result = checkAssembly(synth(named('bare id')).dir);
  expect(findings(result)).toEqual(['PC-TEST-01 fail Bad', 'PC-GATE-05 fail -']);
  expect(result.verdict).toBe('fail');
});
