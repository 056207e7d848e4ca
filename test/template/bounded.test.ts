import { type Json } from '../../template/json-value';
import { knownEnd, knownStart, numberIn, piecesOf } from '../../template/known-text';
import { Opaque, Text } from '../../template/opaque';
import { boundedKey, shown } from '../../template/resolved';
import { Budget, TooMuchWork } from '../../template/run';

const P = new Opaque('P', 'parameter', 'parameter P');

test('work is refused past its limit, and remembered results are used past many steps', () => {
  const small = new Budget(10);
  expect(() => small.spend(10)).not.toThrow();
  expect(() => small.spend(1)).toThrow(TooMuchWork);
  expect(() => small.spend(1)).toThrow('too much of it repeats itself to be judged');
  const large = new Budget();
  large.spend(10_000);
  expect(large.isStrained).toBe(false);
  large.spend(1);
  expect(large.isStrained).toBe(true);
});

test.each<[Json | undefined, string]>([
  ['a', 'a'],
  [undefined, 'undefined'],
  [null, 'null'],
  [1, '1'],
  [['a', 1, null], '["a",1,null]'],
  [{ a: { b: ['c'] }, d: true }, '{"a":{"b":["c"]},"d":true}'],
])('the key of %j says what it is', (raw, key) => {
  expect(boundedKey(raw)).toBe(key);
});

test('a key that would be long is the identity of its value', () => {
  const fits = { a: 'x'.repeat(993) };
  const long = { a: 'x'.repeat(994) };
  expect(boundedKey(fits)).toBe(JSON.stringify(fits));
  expect(boundedKey(long)).toMatch(/^#\d+$/);
  expect(boundedKey(long)).toBe(boundedKey(long));
  expect(boundedKey(long)).not.toBe(boundedKey({ ...long }));
  expect(boundedKey(Array.from({ length: 600 }, () => []))).toMatch(/^#\d+$/);
  expect(boundedKey('x'.repeat(2000))).toHaveLength(2000);
});

test.each<[Json | undefined, string]>([
  ['a'.repeat(40), 'a'.repeat(40)],
  ['a'.repeat(41), `${'a'.repeat(39)}…`],
  [{ Ref: 'A' }, 'A'],
  [{ Ref: 1 }, '{"Ref":1}'],
  [['a'], '["a"]'],
])('in a message %j is %s', (raw, text) => {
  expect(shown(raw)).toBe(text);
});

const around = new Text(['abc', P, 'xyz']);
test.each([
  [around, 'ab', true],
  [around, 'abc', true],
  [around, 'abcd', undefined],
  [around, 'bc', false],
  [around, 'xabc', false],
  [new Text([P, 'a']), 'a', undefined],
  ['abc', 'a', undefined],
])('whether what is known of %j starts with "%s": %s', (value, prefix, answer) => {
  expect(knownStart(value, prefix)).toBe(answer);
});

test.each([
  [around, 'yz', true],
  [around, 'xyz', true],
  [around, 'wxyz', undefined],
  [around, 'xy', false],
  [around, 'xyzw', false],
  [new Text(['a', P]), 'a', undefined],
  ['abc', 'c', undefined],
])('whether what is known of %j ends with "%s": %s', (value, suffix, answer) => {
  expect(knownEnd(value, suffix)).toBe(answer);
});

test('the pieces of a value are what is known of its text', () => {
  const values = [around, P, 'a', 1, true, undefined, ['a'], { a: 'b' }];
  expect(values.map(piecesOf)).toEqual([['abc', null, 'xyz'], [null], ['a'], ['1'], ['true'], [], [], []]);
});

test('a text is a number where it writes one', () => {
  expect(['1', ' 2 ', '1e3', '', ' ', 'a'].map(numberIn)).toEqual([
    1,
    2,
    1000,
    undefined,
    undefined,
    undefined,
  ]);
});
