import { literals, read, resourceOf } from './support';

const ids = (body: object, parameters: Record<string, string> = {}): string[] =>
  [...read({ Transform: 'AWS::LanguageExtensions', ...body }, parameters).resources].map(
    ({ logicalId }) => logicalId,
  );
const loop = (...args: [identifier: string, items: unknown, body: object]): unknown[] => args;

test('a loop becomes one resource for each item, in keys, texts and references', () => {
  const template = read({
    Resources: {
      'Fn::ForEach::Buckets': loop('Name', ['One', 'two-2'], {
        'Bucket${Name}': {
          Type: 'T',
          Properties: {
            A: 'x-${Name}',
            B: { Ref: 'Name' },
            C: '&{Name}',
            D: { 'Fn::Sub': '${Name}-${Other}' },
          },
        },
        'L&{Name}': {},
      }),
    },
  });
  expect([...template.resources].map(({ logicalId }) => logicalId)).toEqual([
    'BucketOne',
    'LOne',
    'Buckettwo-2',
    'Ltwo2',
  ]);
  expect(template.resource('Buckettwo-2')?.raw['Properties']).toEqual({
    A: 'x-two-2',
    B: 'two-2',
    C: 'two2',
    D: { 'Fn::Sub': 'two-2-${Other}' },
  });
});

test('items that look like patterns of a replacement stay what they are', () => {
  expect(ids({ Resources: { 'Fn::ForEach::L': loop('N', ['$&', '$1', '$$'], { 'A${N}': {} }) } })).toEqual([
    'A$&',
    'A$1',
    'A$$',
  ]);
});

test('loops in loops, in properties and in conditions are written out', () => {
  const inner = { 'Fn::ForEach::Inner': loop('B', ['x', 'y'], { '${A}${B}': { Type: 'T' } }) };
  expect(ids({ Resources: { 'Fn::ForEach::Outer': loop('A', ['1', '2'], inner) } })).toEqual([
    '1x',
    '1y',
    '2x',
    '2y',
  ]);
  const template = read({
    Conditions: { 'Fn::ForEach::C': loop('N', ['a', 'b'], { 'Is${N}': { 'Fn::Equals': ['${N}', 'a'] } }) },
    Resources: {
      X: {
        Properties: {
          P: { 'Fn::If': ['Isa', 'yes', 'no'] },
          Q: { 'Fn::If': ['Isb', 'yes', 'no'] },
          R: { 'Fn::ForEach::P': loop('K', ['k1', 'k2'], { '${K}': 'v-${K}' }) },
        },
      },
    },
  });
  expect([literals(template), literals(template, 'Q')]).toEqual([['yes'], ['no']]);
  expect(resourceOf(template).get('R').rawValue()).toEqual({ k1: 'v-k1', k2: 'v-k2' });
});

test('a loop runs over the values of a parameter or a mapping, and over one item where they are not known', () => {
  const Resources = { 'Fn::ForEach::L': loop('N', { Ref: 'Names' }, { 'B${N}': {} }) };
  const Parameters = { Names: { Type: 'CommaDelimitedList', Default: 'a,b' } };
  expect(ids({ Parameters, Resources })).toEqual(['Ba', 'Bb']);
  expect(ids({ Parameters, Resources }, { Names: 'c' })).toEqual(['Bc']);
  expect(ids({ Resources })).toEqual(['BN']);
  const Mappings = { M: { k: { l: ['p', 'q'] } } };
  expect(
    ids({
      Mappings,
      Resources: { 'Fn::ForEach::L': loop('N', { 'Fn::FindInMap': ['M', 'k', 'l'] }, { 'B${N}': {} }) },
    }),
  ).toEqual(['Bp', 'Bq']);
});

test('a parameter that a loop has read is still open for conditions', () => {
  const template = read({
    Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'a' }, S: { Type: 'String', Default: 'a' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'S' }, 'b'] } },
    Resources: {
      'Fn::ForEach::L': loop('N', [{ Ref: 'S' }], {
        X: { Properties: { P: { 'Fn::If': ['C', 'on', 'off'] } } },
      }),
    },
  });
  expect(literals(template)).toEqual(['off', 'on']);
});

test.each([[1], [['N']], [['N', ['a']]], [['N', ['a'], 'text']], [[{}, ['a'], {}]]])(
  'a loop of the wrong shape is a resource like any other: %j',
  (value) => {
    expect(ids({ Resources: { 'Fn::ForEach::L': value } })).toEqual(['Fn::ForEach::L']);
  },
);

test('loops that multiply to more than 200,000 values are refused, whatever stands in them', () => {
  const nested = (count: number, depth: number, body: object): object => {
    const items = Array.from({ length: count }, (_, index) => `i${index}`);
    return ['A', 'B', 'C']
      .slice(0, depth)
      .reduce((inner, name) => ({ [`Fn::ForEach::${name}`]: loop(name, items, inner) }), body);
  };
  const tooMany = /Fn::ForEach makes more than 200000 values/;
  expect(() => read({ Resources: nested(60, 3, {}) })).toThrow(tooMany);
  expect(() => read({ Resources: nested(60, 2, { X: { P: '{'.repeat(10_000) } }) })).toThrow(tooMany);
  expect(ids({ Resources: nested(40, 3, {}) })).toEqual([]);
});

test('a finding on a resource of a loop is found in the body of the loop', () => {
  const text =
    'Resources:\n  Fn::ForEach::L:\n    - N\n    - [a, b]\n    - B${N}:\n        Type: T\n        Properties:\n          Name: x\n';
  const template = read(text);
  expect(template.locate('Bb', '/Properties/Name')).toEqual({ line: 8, column: 11 });
  expect(template.locate('Bb', '')).toEqual({ line: 5, column: 7 });
});
