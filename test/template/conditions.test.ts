import { judged, literals, withX } from './support';

const Text = { Type: 'String' };
const among = (...AllowedValues: string[]): object => ({ Type: 'String', AllowedValues });
const branch = (condition: string, yes: unknown = 'on', no: unknown = 'off'): object => ({
  'Fn::If': [condition, yes, no],
});
const join = (...parts: unknown[]): object => ({ 'Fn::Join': ['-', parts] });

/** Every value that `P` has in some world, under conditions. */
const values = (P: unknown, Conditions: object, Parameters: object = {}): unknown =>
  literals(withX({ P }, { Conditions, Parameters }));

/** The worlds in which `P` is not `on`. */
const worldsOff = (P: unknown, Conditions: object, Parameters: object = {}): unknown =>
  judged(withX({ P }, { Conditions, Parameters }), (x) => x.get('P').is('on')).map(({ world }) => world);

test('a condition that does not exist may hold or not, and says so by its name', () => {
  expect(values(branch('Lost'), {})).toEqual(['off', 'on']);
  expect(worldsOff(branch('Lost'), {})).toEqual([{ Lost: 'false' }]);
  expect(worldsOff(branch('Lost', 'off', 'on'), {})).toEqual([{ Lost: 'true' }]);
});

test.each([
  ['itself', { A: { Condition: 'A' } }],
  ['one that names it', { A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { Condition: 'A' } }],
])('a condition that names %s may hold or not', (_what, conditions) => {
  expect(values(branch('A'), conditions)).toEqual(['off', 'on']);
});

const chain = (length: number): object =>
  Object.fromEntries(
    [...Array(length).keys()].map((at) => [
      `C${at}`,
      at === length - 1 ? { 'Fn::Equals': ['a', 'a'] } : { Condition: `C${at + 1}` },
    ]),
  );
test('a chain of conditions is followed for long, and not for ever', () => {
  expect(values(branch('C0'), chain(100))).toEqual(['on']);
  expect(values(branch('C0'), chain(101))).toEqual(['on']);
  expect(values(branch('C0'), chain(102))).toEqual(['off', 'on']);
});

test('conditions that do not exist are open each for itself', () => {
  expect(values(join(branch('Lost'), branch('Gone')), {})).toHaveLength(4);
});

test.each([{ Condition: ['B'] }, { 'Fn::Both': 'B' }, { 'Fn::Equals': [{ Ref: 'P' }, ['x']] }])(
  '%j names no condition and compares no texts, so it may hold or not',
  (A) => {
    expect(values(branch('A'), { A, B: true }, { P: among('x') })).toEqual(['off', 'on']);
  },
);

test('texts of which only parts are known may be equal or not', () => {
  const Same = { 'Fn::Equals': [{ 'Fn::Sub': '${A}-x' }, { 'Fn::Sub': 'y-${B}' }] };
  expect(values(branch('Same'), { Same }, { A: Text, B: Text })).toEqual(['off', 'on']);
});

test.each([
  [{ 'Fn::Equals': ['a'] }],
  [{ 'Fn::Equals': ['a', 'a', 'a'] }],
  [{ 'Fn::Equals': 'aa' }],
  [{ 'Fn::Not': [true, true] }],
  [{ Condition: ['A'] }],
  [{ 'Fn::Both': [true, true] }],
  ['true'],
  [7],
])('what %j says is open, one way for the whole template', (body) => {
  const both = join(branch('A'), branch('Again'));
  expect(values(both, { A: body, Again: body })).toEqual(['off-off', 'on-on']);
});

test('true and false are themselves', () => {
  expect(values(join(branch('A'), branch('B')), { A: true, B: false })).toEqual(['on-off']);
});

test('two open statements are open each for itself', () => {
  const Conditions = { A: { 'Fn::Either': ['a'] }, B: { 'Fn::Either': ['b'] } };
  expect(values(join(branch('A'), branch('B')), Conditions)).toHaveLength(4);
  expect(worldsOff(branch('A'), Conditions)).toEqual([{ '{"Fn::Either":["a"]}': 'false' }]);
});

describe('two parameters that are compared', () => {
  const same = (one: string, two: string): object => ({ 'Fn::Equals': [{ Ref: one }, { Ref: two }] });
  const both = join({ Ref: 'A' }, { Ref: 'B' }, branch('Same', 'same', 'differ'));

  test.each([same('A', 'B'), same('B', 'A')])(
    '%j is true where both are one of the few of A',
    (condition) => {
      const Parameters = { A: among('x', 'y'), B: among('x', 'z') };
      expect(values(branch('Same'), { Same: condition }, Parameters)).toEqual(['off', 'on']);
      expect(values(both, { Same: condition }, Parameters)).toEqual(
        ['x-x-same', 'x-z-differ', 'y-z-differ', 'y-x-differ'].sort(),
      );
    },
  );

  test('are never equal without a value in common', () => {
    expect(values(branch('Same'), { Same: same('A', 'B') }, { A: among('x'), B: among('y', 'z') })).toEqual([
      'off',
    ]);
  });

  test.each([same('A', 'B'), same('B', 'A')])(
    '%j with one that may be anything is told by the few',
    (condition) => {
      const worlds = worldsOff(
        branch('Same', 'off', 'on'),
        { Same: condition },
        { A: among('x', 'y'), B: Text },
      );
      expect(worlds).toEqual(expect.arrayContaining([{ A: 'x', B: 'x' }]));
    },
  );

  test('what an earlier condition excludes is no world of a later one', () => {
    const Conditions = { IsX: { 'Fn::Equals': [{ Ref: 'A' }, 'x'] }, Same: same('A', 'B') };
    const P = branch('IsX', 'on', branch('Same', { Ref: 'A' }, 'on'));
    expect(values(P, Conditions, { A: among('x', 'y'), B: Text })).toEqual(['on', 'y']);
  });

  test('are one statement in either order where both may be anything', () => {
    const Conditions = { One: same('A', 'B'), Two: same('B', 'A') };
    expect(values(join(branch('One'), branch('Two')), Conditions, { A: Text, B: Text })).toEqual([
      'off-off',
      'on-on',
    ]);
    expect(worldsOff(branch('One'), Conditions, { A: Text, B: Text })).toEqual([{ 'A equals B': 'false' }]);
  });

  test('are a statement of their own beside two others', () => {
    const Conditions = { One: same('A', 'B'), Two: same('A', 'C') };
    const P = join(branch('One'), branch('Two'));
    expect(values(P, Conditions, { A: Text, B: Text, C: Text })).toHaveLength(4);
  });

  test('a parameter equals itself', () => {
    expect(values(branch('Same'), { Same: same('A', 'A') }, { A: Text })).toEqual(['on']);
  });
});

test('a list and a text are compared as they are written, whichever comes first', () => {
  const Conditions = { One: { 'Fn::Equals': [['a'], 'a'] }, Two: { 'Fn::Equals': ['a', ['a']] } };
  expect(values(join(branch('One'), branch('Two')), Conditions)).toEqual(['off-off', 'on-on']);
});
