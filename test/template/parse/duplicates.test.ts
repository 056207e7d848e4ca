import { parseJson } from '../../../template/json-source';
import { parseYaml } from '../../../template/yaml-source';
import { type Source } from '../../../template/source';

/** `key first second` of each, as `line:column`. */
const told = (source: Source | undefined): string[] =>
  (source?.duplicateKeys() ?? []).map(
    ({ key, first, second }) => `${key} ${first.line}:${first.column} ${second.line}:${second.column}`,
  );

test.each([
  ['{}', []],
  ['[]', []],
  ['[{"a": 1}, {"a": 1}, [{"a": {"a": 1}}]]', []],
  ['{"a": {"b": 1}, "b": [{"b": null}, null, "a", ["a"]]}', []],
  ['{"a": "b: \\"b\\"", "c": "c"}', []],
  ['{"a": 1, "a": 2}', ['a 1:2 1:10']],
  ['{"a" : 1, "a"\n: 2}', ['a 1:2 1:11']],
  ['[{"a": 1, "a": 2}]', ['a 1:3 1:11']],
  ['[[{"a": 1, "a": 2}]]', ['a 1:4 1:12']],
  ['{"x": [{"a": 1, "a": 2}]}', ['a 1:9 1:17']],
  ['{"x": {"y": {"a": 1, "a": 2}}}', ['a 1:14 1:22']],
  ['{"a": 1, "a": 2, "a": 3}', ['a 1:2 1:10', 'a 1:10 1:18']],
  ['{"a": {"b": 1, "b": 2}, "a": 3}', ['b 1:8 1:16', 'a 1:2 1:25']],
  ['{"\\"": 1, "\\u0022": 2, "\\\\": 3, "\\\\": 4}', ['" 1:2 1:11', '\\ 1:24 1:33']],
  ['{"x": [{"a": 1}, {"b": 1, "b": 2}, {"a": 1}]}', ['b 1:19 1:27']],
])('of JSON, %j tells the keys that stand twice', (text, expected) => {
  expect(told(parseJson(text).source)).toEqual(expected);
});

test.each([
  ['a: 1\nb: {a: 1}\nc: [a, a, {a: 1}]', []],
  ['a: 1\na: 2', ['a 1:1 2:1']],
  ['a: 1\n"a": 2\n\'a\': 3', ['a 1:1 2:1', 'a 2:1 3:1']],
  ['x: {y: [1, {z: 2}]}\na: [b, c]\nd: 1\na: 2\nx: 3', ['a 2:1 4:1', 'x 1:1 5:1']],
  ['- {a: 1, a: 2}\n- {b: {c: 1, c: 2}, b: 3}', ['a 1:4 1:10', 'c 2:8 2:14', 'b 2:4 2:21']],
  ['k: &k n\n*k : {v: [1]}\na: 1\na: 2', ['a 3:1 4:1']],
  ['"<<": 1\n"<<": 2', ['<< 1:1 2:1']],
  ['__proto__: 1\n__proto__: 2', ['__proto__ 1:1 2:1']],
])('of YAML, %j tells the keys that stand twice', (text, expected) => {
  expect(told(parseYaml(text)[0]?.source)).toEqual(expected);
});

test('a word is mentioned where it stands in the text, or where an escape may write it', () => {
  const mentions = (text: string) => [
    parseJson(text).source.mentions('Word'),
    parseYaml(text)[0]?.source.mentions('Word'),
  ];
  expect(mentions('{"a": "Word"}')).toEqual([true, true]);
  expect(mentions('{"a": "\\u0057ord"}')).toEqual([true, true]);
  expect(mentions('{"a": "word"}')).toEqual([false, false]);
});
