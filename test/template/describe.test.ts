import { explore } from '../../template';
import { resourceOf, withX } from './support';

/** What messages say of the property `P` of `X`. */
function described(P: unknown, beside: object = {}, property = 'P'): unknown {
  const template = withX({ P }, beside);
  const found = new Set<string>();
  explore(template, () => {
    found.add(resourceOf(template).get(property).describe());
    return [];
  });
  return found.size === 1 ? [...found][0] : [...found].sort();
}

test.each([
  ['on', '"on"'],
  [7, '7'],
  [true, 'true'],
  [[], 'a list'],
  [{}, 'a mapping'],
  [{ Ref: 'AWS::NoValue' }, 'not set'],
  [{ Ref: 'Given' }, 'decided at deployment by parameter Given'],
  [{ 'Fn::Sub': 'a-${Given}-z' }, '"a-${Given}-z"'],
  ['x'.repeat(80), `"${'x'.repeat(80)}"`],
  ['x'.repeat(81), `"${'x'.repeat(79)}…"`],
])('of %j a message says: %s', (value, words) => {
  expect(described(value, { Parameters: { Given: { Type: 'String' } } })).toBe(words);
});

test.each([
  ['text', 'unreadable: text stands where a mapping belongs'],
  [7, 'unreadable: a number stands where a mapping belongs'],
  [true, 'unreadable: a boolean stands where a mapping belongs'],
  [['a'], 'unreadable: a list stands where a mapping belongs'],
  [{ 'Fn::Sub': 'a-${Given}' }, 'unreadable: text stands where a mapping belongs'],
])('of what lies below %j a message says that it is unreadable', (value, words) => {
  expect(described(value, { Parameters: { Given: { Type: 'String' } } }, 'P.Below')).toBe(words);
});

describe('what nobody may read', () => {
  const Parameters = { Pass: { Type: 'String', NoEcho: true, Default: 'hunter2' } };
  const hidden = 'the value of parameter Pass (not shown)';

  test.each([
    { Ref: 'Pass' },
    { 'Fn::Sub': 'user:${Pass}' },
    { 'Fn::Join': ['', ['user:', { Ref: 'Pass' }]] },
  ])('%j is named and not shown', (value) => {
    expect(described(value, { Parameters })).toBe(hidden);
  });

  test('a list or a mapping that holds it is said to be one', () => {
    expect(described([{ Ref: 'Pass' }], { Parameters })).toBe('a list');
  });

  const key = `AKIA${'Q3EGRVQ7TZP2WXYB'}`;
  test.each([key, { 'Fn::Sub': `\${Other}:${key}` }])(
    'a known form of secret in %j is not shown',
    (value) => {
      expect(described(value, { Parameters: { Other: { Type: 'String' } } })).toBe('a secret (not shown)');
    },
  );
});
