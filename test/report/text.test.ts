import { type RunResult } from '../../lib/gate';
import { coloured } from '../../lib/report/paint';
import { textReport } from '../../lib/report/text';
import { file, finding, rule, run } from './run';

const rules = [rule('PC-TST-01'), rule('PC-TST-02', 'critical')];
const text = (result: RunResult, more = {}) => [...textReport(result, { rules, ...more })].join('');

test('a finding is shown with title, place, what was seen, world, fix and controls', () => {
  const world = { Env: 'prod', Region: 'eu-west-1' };
  expect(text(run([file([finding({ world })])]))).toBe(`app.yaml · 3 resources, 2 rules

  Data AWS::S3::Bucket

    FAIL high  PC-TST-01  Bucket has what PC-TST-01 asks for
      app.yaml:12:7
      at /Properties/Name
      the name is not set
      when Env=prod, Region=eu-west-1
      Fix: Do what PC-TST-01 says.
      Controls: OPS-04

FAIL  1 failed (1 high), 5 passed; 1 template with 3 resources
      Why a rule matters, with examples: portcullis explain PC-TST-01
`);
});

test('resources come in the order of the file, the gravest finding of each first, what concerns the template before all', () => {
  const on = (logicalId: string, line: number, ruleId = 'PC-TST-01') =>
    finding({
      ruleId,
      line,
      severity: ruleId === 'PC-TST-02' ? 'critical' : 'high',
      resource: { logicalId, type: 'T' },
    });
  const shown = text(
    run([
      file([
        on('Late', 90),
        on('Early', 5),
        on('Early', 6, 'PC-TST-02'),
        finding({ resource: null, line: 200 }),
      ]),
    ]),
  );
  const order = ['the template', 'Early T', 'CRITICAL'.toLowerCase(), 'app.yaml:5:7', 'Late T'];
  const places = order.map((part) => shown.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a fix is told once a file', () => {
  const two = [finding(), finding({ resource: { logicalId: 'Other', type: 'T' } })];
  expect(text(run([file(two)])).match(/Fix: .*/g)).toEqual(['Fix: Do what PC-TST-01 says.', 'Fix: as above']);
});

test('a waived finding shows who accepted it until when and why, and no fix', () => {
  const waiver = {
    reason: 'public site',
    owner: 'web team',
    ticket: 'T-1',
    expires: '2027-01-31',
    source: 'Stack/Data',
  };
  const shown = text(run([file([finding({ outcome: 'waived', waiver })])], { verdict: 'pass' }));
  expect(shown).toContain('WAIVED high');
  expect(shown).toContain('waived until 2027-01-31 by web team, T-1: public site');
  expect(shown).not.toContain('Fix');
});

test('a file that could not be judged is shown with its reason, and counted', () => {
  const refused = file([], { file: 'b.json', ok: false, error: 'not a template', resources: 0, passes: 0 });
  const shown = text(run([refused, file([])], { verdict: 'error' }));
  expect(shown).toContain('b.json · could not be checked\n  not a template\n');
  expect(shown).toContain('ERROR  0 failed, 5 passed; 1 template with 3 resources; 1 file could not be');
});

test('the gate speaks for its own findings', () => {
  const shown = text(run([file([finding({ ruleId: 'PC-GATE-04', resource: null })])]));
  expect(shown).toContain('PC-GATE-04  Waiver accepts something that is there');
  expect(shown).toContain('Fix: Remove the waiver');
});

test('a list that nobody reads to its end is cut, and says by how much', () => {
  const places = Array.from({ length: 9 }, (_, index) => finding({ line: index + 1 }));
  expect(text(run([file(places)]))).toContain('… and 4 more places');
  const many = Array.from({ length: 900 }, (_, index) =>
    finding({ resource: { logicalId: `B${index}`, type: 'T' } }),
  );
  const shown = text(run([file(many), file(many, { file: 'second.yaml' })]));
  expect(shown).toContain('… and 400 more findings in this file; --format json lists all');
  expect(shown).toContain('second.yaml');
  expect(shown).toContain('… and 900 more findings');
  expect(shown).toContain('1800 failed');
});

test('no line is wider than asked for, but words that are', () => {
  const message = 'a message of many words '.repeat(40);
  const path = `/Properties/${'A'.repeat(120)}`;
  for (const width of [60, 80, 100])
    for (const line of text(run([file([finding({ message, path })])]), { width }).split('\n'))
      expect(line.length <= width || line.trim() === `at ${path}`).toBe(true);
});

test('what a template names is escaped before a terminal can obey it', () => {
  const evil = '\u001b[2J\r\u009b\u202e';
  const waiver = { reason: evil, owner: evil, ticket: evil, expires: '2027-01-31', source: evil };
  const resource = { logicalId: evil, type: evil };
  const all = finding({ ruleId: evil, message: evil, path: evil, resource, world: { [evil]: evil }, waiver });
  const shown = text(run([file([all], { file: evil }), file([], { file: evil, ok: false, error: evil })]));
  for (const character of evil)
    if (character < ' ' || character > '~') expect(shown).not.toContain(character);
});

test('colour changes nothing but the colour', () => {
  const result = run([file([finding(), finding({ outcome: 'unknown', ruleId: 'PC-TST-02' })])]);
  const shown = text(result, { paint: coloured });
  expect(shown).toContain('\u001b[31mFAIL high\u001b[0m');
  expect(
    shown
      .split('\u001b')
      .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('m') + 1)))
      .join(''),
  ).toBe(text(result));
});

test('a run that passes in spite of findings says why', () => {
  expect(text(run([file([finding({ severity: 'low' })])], { verdict: 'pass' }))).toContain('--fail-on');
});

test('macros whose work is not judged are named, also where nothing was found', () => {
  const shown = text(run([file([], { notExpanded: ['AWS::Include', 'Own\u001b'] })], { verdict: 'pass' }));
  expect(shown.split('\n').slice(0, 4)).toEqual([
    'app.yaml · 3 resources, 2 rules',
    '',
    '  not judged: what AWS::Include and Own\\u001b will make of it at deployment',
    '',
  ]);
});
