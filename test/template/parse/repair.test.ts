import { parseTemplates } from '../../../template';
import { read } from '../support';

const rawOf = (text: string): unknown => read(`Resources: {}\n${text}\n`).raw;
const rest = (text: string): unknown => {
  const { Resources, ...others } = rawOf(text) as Record<string, unknown>;
  expect(Resources).toEqual({});
  return others;
};

test.each([
  ['a closing bracket under its key', 'A: {\n  b: 1\n}\nC: d', { A: { b: 1 }, C: 'd' }],
  ['brackets below a dash', 'A:\n  - [\n  1,\n2\n  ]\n  - e\nC: d', { A: [[1, 2], 'e'], C: 'd' }],
  [
    'JSON as a value',
    'A:\n  B: {\n"c": ["#x", \'it\'\'s\',\n"}"],\n"d": "\\"]"\n}\nC: d',
    { A: { B: { c: ['#x', "it's", '}'], d: '"]' } }, C: 'd' },
  ],
  ['brackets on the line after the key', 'A:\n  B:\n   [\n  1\n  ]\nC: d', { A: { B: [1] }, C: 'd' }],
  [
    'quoted text over lines',
    'A:\n  B: "one\ntwo"\n  E: \'three\nfour\'\nC: d',
    { A: { B: 'one two', E: 'three four' }, C: 'd' },
  ],
  [
    'a short form before the bracket',
    'A: !Join ["",[\na,\n!Ref b\n]]\nC: d',
    { A: { 'Fn::Join': ['', ['a', { Ref: 'b' }]] }, C: 'd' },
  ],
  ['comments with brackets in brackets', 'A: [\n# ] not yet\n1 # ]\n]\nC: d', { A: [1], C: 'd' }],
  ['tabs in brackets', 'A: {\n\t"b": 1\n}\nC: d', { A: { b: 1 }, C: 'd' }],
])('%s reads as what it means', (_name, text, meant) => {
  expect(rest(text)).toEqual(meant);
});

test('text that only looks like an open bracket or quote does not swallow the keys that follow', () => {
  const text = 'Say: it is [not\n  "closed\nA: {\n"b": 1\n}\nBlock: |\n  { "x": [\n  "open\nC: d\nE: [\n1\n]';
  expect(rest(text)).toEqual({
    Say: 'it is [not "closed',
    A: { b: 1 },
    Block: '{ "x": [\n"open\n',
    C: 'd',
    E: [1],
  });
});

test('a repaired line is found where it stands in the file', () => {
  const text = 'Resources:\n  X:\n    Properties: {\n  "A": {\n"B": 1\n}\n    }\n';
  const template = read(text);
  expect(template.locate('X', '/Properties/A')).toEqual({ line: 4, column: 3 });
  expect(template.locate('X', '/Properties/A/B')).toEqual({ line: 5, column: 1 });
});

test('what stays wrong after the repair is refused with its line', () => {
  expect(() => parseTemplates('Resources: {}\nA: {\n"b": 1\n}\nC: [1\n')).toThrow(
    /not valid YAML.*line [56]/,
  );
});

test('what cannot be repaired is refused at the place where the author sees it', () => {
  expect(() => read('Resources: [\n')).toThrow('(line 2, column 1)');
  expect(() => read('Resources:\n  A: [\n  x, {\n')).toThrow(/\(line 4, column \d{1,2}\)$/);
});
