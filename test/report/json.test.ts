import { jsonReport } from '../../lib/report/json';
import { file, finding, run } from './run';

const json = (result: Parameters<typeof jsonReport>[0]) => [...jsonReport(result)].join('');

test('the report is the run, without what is internal', () => {
  const waiver = { reason: 'r', owner: 'o', ticket: null, expires: '2027-01-31', source: 's' };
  const one = finding({ outcome: 'waived', world: { Env: 'prod' }, waiver });
  const result = run([
    file([one, finding({ resource: null })]),
    file([], { file: 'b', ok: false, error: 'why' }),
  ]);
  const { version, tool, verdict, summary } = result;
  const strip = ({ passes, ...rest }: (typeof result.results)[number]) => (
    expect(passes).toBeDefined(),
    rest
  );
  expect(JSON.parse(json(result))).toEqual({
    version,
    tool,
    verdict,
    results: result.results.map(strip),
    summary,
  });
});

test('keys come in the documented order, and nothing that is not documented comes out', () => {
  const parsed = JSON.parse(json(run([file([{ ...finding(), ...{ secret: 'x' } }])])));
  expect(Object.keys(parsed)).toEqual(['version', 'tool', 'verdict', 'results', 'summary']);
  expect(Object.keys(parsed.results[0])).toEqual([
    'file',
    'ok',
    'error',
    'resources',
    'rulesRun',
    'findings',
  ]);
  expect(Object.keys(parsed.results[0].findings[0]).join(' ')).toBe(
    'ruleId outcome severity resource path line column message controls world waiver fingerprint',
  );
});

test('a run without results is JSON too', () => {
  expect(JSON.parse(json(run([])))).toMatchObject({ results: [] });
});

test('control characters are escaped, and mean the same to a parser', () => {
  const message = '\u001b[2J \u009b \u202e "quoted" \\ \ud800 é 😀';
  const text = json(run([file([finding({ message })])]));
  expect(text).toContain('\\u001b[2J \\u009b \\u202e');
  expect(text).toContain('é 😀');
  expect(JSON.parse(text).results[0].findings[0].message).toBe(message);
});

test('macros whose work is not judged are named where there are any', () => {
  const parsed = JSON.parse(json(run([file([], { notExpanded: ['AWS::Include'] }), file([])])));
  expect(parsed.results[0].notExpanded).toEqual(['AWS::Include']);
  expect(parsed.results[1]).not.toHaveProperty('notExpanded');
});
