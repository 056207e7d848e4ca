import { explore, MAX_WORLDS } from '../../template';
import { judged, literals, read, resourceOf, verdict, withX } from './support';

const branch = (condition: string): object => ({ 'Fn::If': [condition, 'on', 'off'] });

test.each([
  ['dangling', {}],
  [
    'a cycle',
    { C: { 'Fn::Not': [{ Condition: 'D' }] }, D: { 'Fn::And': [{ Condition: 'C' }, { Condition: 'C' }] } },
  ],
  ['itself', { C: { Condition: 'C' } }],
  ['nothing', { C: null }],
  ['text', { C: 'yes' }],
  ['a list', { C: [] }],
  ['not a condition', { C: { 'Fn::Sub': 'x' } }],
  ['Equals of one', { C: { 'Fn::Equals': ['a'] } }],
  ['Not of two', { C: { 'Fn::Not': [true, true] } }],
  ['Equals of lists', { C: { 'Fn::Equals': [['a'], ['a']] } }],
  ['a resource', { C: { 'Fn::Equals': [{ 'Fn::GetAtt': ['R', 'X'] }, 'a'] } }],
  ['an import', { C: { 'Fn::Equals': [{ 'Fn::ImportValue': 'e' }, 'a'] } }],
])('a condition that is %s may hold or not, and is the same everywhere', (_name, Conditions) => {
  const template = withX({ P: { 'Fn::Join': ['-', [branch('C'), branch('C')]] } }, { Conditions });
  expect(literals(template)).toEqual(['off-off', 'on-on']);
});

test('a boolean is a condition that is decided', () => {
  expect(literals(withX({ P: branch('C') }, { Conditions: { C: true } }))).toEqual(['on']);
});

test('chains of conditions beyond any real one may hold or not', () => {
  const Conditions = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [
      `C${index}`,
      index === 0 ? true : { Condition: `C${index - 1}` },
    ]),
  );
  expect(literals(withX({ P: branch('C4999') }, { Conditions }))).toEqual(['off', 'on']);
});

test('regions, accounts and partitions that conditions compare make worlds, and properties agree', () => {
  const beside = {
    Conditions: {
      InUs: { 'Fn::Equals': ['us-east-1', { Ref: 'AWS::Region' }] },
      InChina: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
    },
  };
  const template = withX(
    {
      P: { 'Fn::Join': ['/', [branch('InUs'), { Ref: 'AWS::Region' }]] },
      Q: { 'Fn::Join': ['/', [branch('InChina'), { Ref: 'AWS::Partition' }]] },
    },
    beside,
  );
  expect(literals(template)).toEqual([null, 'on/us-east-1']);
  expect(literals(template, 'Q')).toEqual(['off/aws', 'on/aws-cn']);
  expect(literals(withX({ P: branch('InUs') }, beside, { 'AWS::Region': 'eu-west-1' }))).toEqual(['off']);
  expect(judged(template, (x) => !x.get('P').endsWith('us-east-1'))).toMatchObject([
    { outcome: 'fail', world: { 'AWS::Region': 'us-east-1' } },
  ]);
});

test('a resource whose condition does not hold is not judged in that world', () => {
  const Conditions = { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
  const template = read({
    Parameters: { Stage: { Type: 'String' } },
    Conditions,
    Resources: { X: { Condition: 'IsProd', Properties: { P: branch('IsProd') } } },
  });
  expect(verdict(template, (x) => x.get('P').is('on'))).toBe('pass');
});

const manyWorlds = (good: string[], bad: string[]): ReturnType<typeof read> =>
  withX(
    { P: { Ref: 'Size' } },
    { Parameters: { Size: { Type: 'String', AllowedValues: [...good, ...bad] } } },
  );
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `ok${index}`);

test('past the limit of worlds a failing one that was found is a failure, and otherwise nothing is known', () => {
  const isOk = (text: string): boolean => text.startsWith('ok');
  const check = (template: ReturnType<typeof read>): string =>
    verdict(template, (x) => x.get('P').test('is ok', isOk));
  expect(check(manyWorlds(names(MAX_WORLDS), []))).toBe('pass');
  expect(check(manyWorlds(names(MAX_WORLDS), ['bad']))).toBe('fail');
  expect(check(manyWorlds(names(100), ['bad']))).toBe('unknown');
  expect(check(manyWorlds(['bad', ...names(100)], []))).toBe('fail');
  expect(check(manyWorlds(names(100), []))).toBe('unknown');
});

test('items of a list do not multiply the worlds of each other', () => {
  const Conditions = Object.fromEntries(
    names(40).map((name) => [name, { 'Fn::Equals': [{ Ref: name }, 'x'] }]),
  );
  const Parameters = Object.fromEntries(names(40).map((name) => [name, { Type: 'String' }]));
  const template = withX({ L: names(40).map(branch) }, { Parameters, Conditions });
  const x = resourceOf(template);
  const places = explore(template, () =>
    x.get('L').each((item) => (item.is('on') ? [] : [{ outcome: 'fail', path: item.path, message: '' }])),
  );
  expect(places).toHaveLength(40);
  expect(places[7]).toMatchObject({
    outcome: 'fail',
    path: '/Properties/L/7/Fn::If/2',
    world: { ok7: 'not x' },
  });
});

test('what is decided around a list holds for its items', () => {
  const beside = {
    Parameters: { Stage: { Type: 'String', Default: 'dev' } },
    Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
  };
  const template = withX({ P: branch('IsProd'), L: [{ Ref: 'Stage' }, branch('IsProd')] }, beside);
  const x = resourceOf(template);
  const seen = new Set<string>();
  explore(template, () => {
    const around = x.get('P').text() ?? '';
    return x.get('L').each((item) => {
      seen.add(`${around} ${item.text() ?? ''}`);
      return [];
    });
  });
  expect([...seen].sort()).toEqual(['off dev', 'off off', 'on on', 'on prod']);
});
