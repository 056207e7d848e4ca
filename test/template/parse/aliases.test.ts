import { parseTemplates } from '../../../template';
import { read } from '../support';

const rawOf = (text: string): unknown => read(`Resources: {}\n${text}`).raw;

test('an alias is the same value, shared', () => {
  const raw = rawOf('A: &a {x: [1]}\nB: *a\nC: [*a, *a]') as Record<string, unknown>;
  expect(raw['B']).toBe(raw['A']);
  expect((raw['C'] as unknown[])[1]).toBe(raw['A']);
});

test('scalars, nothing, keys and short forms can be anchored', () => {
  expect(rawOf('A: &a text\nB: *a\nC: &c\nD: *c\nE: &e !Ref X\nF: *e\n&k G: 1\n*k : 2')).toMatchObject({
    B: 'text',
    D: null,
    F: { Ref: 'X' },
    G: 2,
  });
});

test('the latest anchor of a name counts, and each document has its own', () => {
  expect(rawOf('A: &a 1\nB: *a\nC: &a 2\nD: *a')).toMatchObject({ B: 1, D: 2 });
  expect(() => parseTemplates('Resources: {}\nA: &a 1\n---\nResources: {}\nB: *a')).toThrow(/no anchor &a/);
});

test('what a mapping says itself wins over what is merged into it, wherever the merge key stands', () => {
  expect(rawOf('A: &a {x: 1, y: 1}\nB:\n  x: 2\n  <<: *a\nC:\n  <<: *a\n  x: 2')).toMatchObject({
    B: { x: 2, y: 1 },
    C: { x: 2, y: 1 },
  });
});

test('of several merged mappings the earlier wins', () => {
  expect(rawOf('A: &a {x: 1}\nB: &b {x: 2, y: 2}\nC:\n  <<: [*a, *b]\nD:\n  <<: *b\n  <<: *a')).toMatchObject(
    {
      C: { x: 1, y: 2 },
      D: { x: 2, y: 2 },
    },
  );
});

test('a merge key in quotes, or merging what is no mapping, merges nothing', () => {
  expect(rawOf('A: {"<<": {x: 1}}\nB: {<<: text, y: 1}\nC: {<<: [1, {z: 1}]}')).toEqual({
    Resources: {},
    A: { '<<': { x: 1 } },
    B: { y: 1 },
    C: { z: 1 },
  });
});

test('a merged key named __proto__ is a key like any other', () => {
  const raw = rawOf('A: &a {__proto__: {x: 1}}\nB: {<<: *a}') as Record<string, object>;
  expect(Object.keys(raw['B'] ?? {})).toEqual(['__proto__']);
});

test('duplicate keys take the last value and are told with both places, in YAML and in JSON', () => {
  const yaml = read('Resources:\n  X: {Type: A}\n  X: {Type: B}\n  "X": {Type: C}\nOutputs: {}\n');
  expect(yaml.resource('X')?.type).toBe('C');
  expect(yaml.duplicateKeys()).toEqual([
    { key: 'X', first: { line: 2, column: 3 }, second: { line: 3, column: 3 } },
    { key: 'X', first: { line: 3, column: 3 }, second: { line: 4, column: 3 } },
  ]);
  const json = read(
    '{"Resources": {\n "X": {"Type": "A", "n": {"k": 1,\n "k": 2}},\n "\\u0058": {"Type": "B"}}}',
  );
  expect(json.resource('X')?.type).toBe('B');
  expect(json.duplicateKeys()).toEqual([
    { key: 'k', first: { line: 2, column: 27 }, second: { line: 3, column: 2 } },
    { key: 'X', first: { line: 2, column: 2 }, second: { line: 4, column: 2 } },
  ]);
});

test('the same name in different mappings is no duplicate, nor is a merged key', () => {
  expect(
    read('{"Resources": {"X": {"a": [{"a": 1}, {"a": 2}]}}, "a": {"Resources": 1}}').duplicateKeys(),
  ).toEqual([]);
  expect(read('Resources: {X: &x {Type: T}, Y: {<<: *x, Type: U}}').duplicateKeys()).toEqual([]);
});

test('merged entries are counted, and no more are copied than the limit says', () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join(', ');
  const merging = (count: number) => `A: &a {${keys}}\nB: {<<: [${'*a, '.repeat(count)}{}]}`;
  expect(Object.keys(rawOf(merging(500)) as object)).toEqual(['Resources', 'A', 'B']);
  expect(() => rawOf(merging(501))).toThrow('merge keys (<<) copy more than 1000000 entries');
});

test.each([
  ['an alias inside of what it names', 'A: &a [*a]', 'alias *a contains itself (line 2, column 9)'],
  ['an alias of nothing', 'A: *b', 'alias *b has no anchor &b before it (line 2, column 5)'],
  ['a list as a key', '? [a]\n: 1', 'a key must be text, not a list or a mapping (line 2, column 3)'],
  ['a mapping as a key', '? {a: b}\n: 1', 'a key must be text, not a list or a mapping (line 2, column 3)'],
  [
    'an alias of a list as a key, which has no place of its own,',
    'A: &l [x]\n*l : 1',
    'a key must be text, not a list or a mapping',
  ],
])('%s is refused with its place', (_name, text, message) => {
  expect(() => rawOf(text)).toThrow(new Error(message));
});

test('an alias of nothing or of a number is a key as it is written', () => {
  expect(rawOf('A: &n\nB: &one 1\n*n : a\n*one : b')).toEqual({
    Resources: {},
    A: null,
    B: 1,
    null: 'a',
    '1': 'b',
  });
});
