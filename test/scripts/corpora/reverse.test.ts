import { type Finding } from '../../../rules/finding';
import { type Case } from '../../../scripts/corpora/cases';
import { reversePage } from '../../../scripts/corpora/page';
import { countReverse } from '../../../scripts/corpora/reverse';

const finding = (ruleId: string, logicalId: string, more: Partial<Finding> = {}): Finding => ({
  ruleId,
  outcome: 'fail',
  severity: 'low',
  resource: { logicalId, type: `AWS::Test::${logicalId}` },
  path: '',
  message: `${logicalId} is <weak>`,
  controls: [],
  world: null,
  ...more,
});
const one = (file: string, about: string[] = [], types: string[] = []): Case => ({
  file,
  about: new Set(about),
  types: new Set(types),
});
const query = (insecure: Case, secure: Case) => [{ name: 'a/b', insecure: [insecure], secure: [secure] }];
const found = (bad: Finding[], good: Finding[]) =>
  new Map([
    ['bad', bad],
    ['good', good],
  ]);

test('a pair is reverse where a rule fires on the secure file alone, and the case says which', () => {
  const counted = countReverse(
    query(one('bad'), one('good')),
    found([finding('PC-A-01', 'Key')], [finding('PC-A-01', 'Key'), finding('PC-A-02', 'Key')]),
  );
  expect(counted).toMatchObject({ pairs: 1, reverse: 1 });
  expect(counted.cases.map(({ file, findings }) => [file, findings.map(({ ruleId }) => ruleId)])).toEqual([
    ['good', ['PC-A-02']],
  ]);
});

test('what fires on both, or is not decided, makes no pair reverse', () => {
  const open = finding('PC-A-02', 'Key', { outcome: 'unknown' });
  const both = finding('PC-A-01', 'Key');
  expect(countReverse(query(one('bad'), one('good')), found([both], [both, open])).reverse).toBe(0);
});

test('what the label of the insecure file does not name counts only where whole files are compared', () => {
  const both = found([finding('PC-A-01', 'Other')], [finding('PC-A-01', 'Other')]);
  const queries = query(one('bad', ['Key']), one('good'));
  expect(countReverse(queries, both).reverse).toBe(1);
  expect(countReverse(queries, both, { whole: true }).reverse).toBe(0);
});

test('what is of another type than the query is about can be left out', () => {
  const both = found([], [finding('PC-A-01', 'Other')]);
  const queries = query(one('bad'), one('good', [], ['AWS::Test::Key']));
  expect(countReverse(queries, both, { tight: true }).reverse).toBe(0);
});

test('the page says each case, with nothing of a template read as Markdown', () => {
  const { cases, ...share } = countReverse(
    query(one('bad'), one('good')),
    found([], [finding('PC-A-02', 'Key')]),
  );
  const page = reversePage([{ name: 'all', ...share }], cases, { seed: 1, lines: [] });
  expect(page).toContain('| all | 1 | 1 | 100.0 |');
  expect(page).toContain('`good`\n\n- [PC-A-02](rules/PC-A-02.md) Key: Key is \\<weak\\>');
});
