import { evaluate, evaluateCounting } from '../../rules/evaluate';
import { defineRule, fail, pass, type Rule } from '../../rules/rule';
import { type Finding } from '../../rules/finding';
import { TooMuchWork } from '../../template';
import { read } from '../template/support';

const said = {
  id: 'PC-TEST-01',
  title: 'Good',
  severity: 'high',
  profile: 'recommended',
  controls: [],
  waivable: true,
  docs: () => {
    throw new Error('docs are never read while judging');
  },
} as const;
const onTemplate = (...paths: string[]): Rule =>
  defineRule({ ...said, appliesTo: 'template', check: () => paths.flatMap((path) => fail(path, 'bad')) });
const template = read({
  Resources: { Good: { Type: 'T', Properties: { P: 1 } }, Bad: { Type: 'T' } },
  Outputs: { Good: { Value: 'x' } },
});
const places = (rule: Rule) =>
  [...evaluate(template, [rule])].map(({ resource, path }) => [resource?.logicalId ?? null, path]);

test('what is said over the template of a place inside a resource is said of that resource', () => {
  expect(places(onTemplate('/Resources/Good/Properties/P'))).toEqual([['Good', '/Properties/P']]);
  expect(places(onTemplate('/Resources/Good'))).toEqual([['Good', '']]);
});

test.each(['/Outputs/Good/Value', '/Resources/Gone/Properties/P', '/Resources', ''])(
  'what is said over the template at "%s" is said of no resource',
  (path) => {
    expect(places(onTemplate(path))).toEqual([[null, path]]);
  },
);

const onGood: Rule = defineRule({
  ...said,
  appliesTo: ['T'],
  check: (resource) => (resource.logicalId === 'Good' ? pass() : fail(resource.get('P'), 'bad')),
});

test('passes are counted, and listed for those alone who ask', () => {
  const listed: Finding[] = [];
  const found: Finding[] = [];
  expect(evaluateCounting(template, [onGood, onGood], (finding) => found.push(finding))).toBe(2);
  expect(evaluateCounting(template, [onGood], (finding) => listed.push(finding), { listsPasses: true })).toBe(
    1,
  );
  expect(found.map(({ outcome }) => outcome)).toEqual(['fail', 'fail']);
  expect(listed.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['pass', 'Good'],
    ['fail', 'bad'],
  ]);
});

test('a template that is too much work is unknown, and no bug of the rule', () => {
  const heavy = defineRule({
    ...said,
    appliesTo: 'template',
    check: () => {
      throw new TooMuchWork();
    },
  });
  expect(
    [...evaluate(template, [heavy])].map(({ outcome, path, message }) => [outcome, path, message]),
  ).toEqual([['unknown', '', 'too much of it repeats itself to be judged']]);
});

test.each<[unknown, string]>([
  [new RangeError('out'), 'the rule itself failed (RangeError: out): please report this as a bug'],
  ['text', 'the rule itself failed (threw a string): please report this as a bug'],
])('a rule that throws %p says so', (thrown, message) => {
  const broken = defineRule({
    ...said,
    appliesTo: ['T'],
    check: () => {
      throw thrown;
    },
  });
  expect(
    [...evaluate(template, [broken])].map((finding) => [finding.outcome, finding.path, finding.message]),
  ).toEqual([
    ['error', '', message],
    ['error', '', message],
  ]);
});

test('a resource that a world does not have passes in it', () => {
  const conditional = read({
    Parameters: { S: { Type: 'String', Default: 'x' } },
    Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
    Resources: { Gone: { Type: 'T', Condition: 'Never' } },
  });
  expect([...evaluate(conditional, [onGood])].map(({ outcome }) => outcome)).toEqual(['pass']);
});
