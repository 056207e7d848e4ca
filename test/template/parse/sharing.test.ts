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

test('a mapping that names one key again and again costs what its length costs', () => {
  const count = 100_000;
  const yaml = read(`Resources: {}\nA:\n${'  k: 1\n'.repeat(count)}`);
  const json = read(`{"Resources": {}, "A": {${'"k": 1,'.repeat(count)}"k": 2}}`);
  expect([yaml.duplicateKeys().length, json.duplicateKeys().length]).toEqual([count - 1, count]);
});

test('merge keys that multiply are refused before they fill the memory', () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join(', ');
  const users = Array.from({ length: 2000 }, (_, index) => `U${index}: {<<: *a}`).join('\n');
  expect(() => rawOf(`A: &a {${keys}}\n${users}`)).toThrow(/merge keys.*more than/);
});
