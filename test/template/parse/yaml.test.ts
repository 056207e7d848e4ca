import { parseTemplates, TemplateError } from '../../../template';
import { read } from '../support';

const rawOf = (text: string): unknown => read(`Resources: {}\n${text}`).raw;

test.each([
  ['true', true],
  ['True', true],
  ['YES', true],
  ['on', true],
  ['false', false],
  ['No', false],
  ['off', false],
  ['null', null],
  ['~', null],
  ['', null],
  ['0', 0],
  ['-7', -7],
  ['443', 443],
  ['0123', '0123'],
  ['012345678901', '012345678901'],
  ['1.10', '1.10'],
  ['1e3', '1e3'],
  ['0x1F', '0x1F'],
  ['0o17', '0o17'],
  ['1_000', '1_000'],
  ['12:30', '12:30'],
  ['.inf', '.inf'],
  ['2012-10-17', '2012-10-17'],
  ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
  ['"true"', 'true'],
  ["'1'", '1'],
  ['12345678901234567890', '12345678901234567890'],
  ['y', 'y'],
  ['n', 'n'],
  ['=', '='],
])('the plain scalar %j is read as CloudFormation reads it', (written, meant) => {
  expect(rawOf(`V: ${written}`)).toEqual({ Resources: {}, V: meant });
});

test('names that mean something in JavaScript are names like any other', () => {
  const text = '__proto__: {a: 1}\nconstructor: 2\ntoString: 3\nhasOwnProperty: 4';
  expect(Object.entries(rawOf(text) as object)).toEqual([
    ['Resources', {}],
    ['__proto__', { a: 1 }],
    ['constructor', 2],
    ['toString', 3],
    ['hasOwnProperty', 4],
  ]);
  expect({}).not.toHaveProperty('a');
});

test('keys that look like numbers, booleans or nothing are text', () => {
  expect(rawOf('1: a\ntrue: b\n? ~\n: c\n"": d')).toEqual({
    Resources: {},
    '1': 'a',
    true: 'b',
    '~': 'c',
    '': 'd',
  });
});

test('a byte order mark, carriage returns, comments and a document marker change nothing', () => {
  const text =
    '\uFEFF# note\r\n--- # start\r\nResources:\r\n  X: # x\r\n    Type: "T" # t\r\n    Properties:\r\n      A: |\r\n        one\r\n        two\r\n...\r\n';
  expect(read(text).raw).toEqual({ Resources: { X: { Type: 'T', Properties: { A: 'one\ntwo\n' } } } });
});

test('tabs may separate and end, and are refused as indentation', () => {
  expect(rawOf('A:\t"b"\t# c')).toEqual({ Resources: {}, A: 'b' });
  expect(() => rawOf('A:\n\tb: c')).toThrow(TemplateError);
});

test('a text of several documents gives a template for each, and empty ones for none', () => {
  const templates = parseTemplates(
    '---\nResources: {A: {Type: T}}\n---\n---\n# nothing\n---\nResources: {B: {Type: T}}\n',
  );
  expect(templates.map(({ resources }) => [...resources].map(({ logicalId }) => logicalId))).toEqual([
    ['A'],
    ['B'],
  ]);
});

test('a document that is no template is refused by its number', () => {
  expect(() => parseTemplates('Resources: {}\n---\nkind: Pod')).toThrow(/document 2 .*Resources/);
});

test('brackets and quoted texts may stand no deeper than their key', () => {
  const text =
    'Resources:\n  X:\n    Properties:\n      A: {\n      "b": [\n1,\n2\n  ]\n      }\n      C: "one\n  two"\n';
  expect(read(text).resource('X')?.raw).toEqual({ Properties: { A: { b: [1, 2] }, C: 'one two' } });
});

test.each([
  ['a list that never ends', 'Resources: [a', 1],
  ['a key that is a mapping', 'Resources: {}\n{a: b}: c', 2],
  ['an alias to nothing', 'Resources: {}\nA: *nothing', 2],
  ['an alias to what contains it', 'Resources: {}\nA: &a\n  b: *a', 3],
  ['bad indentation', 'Resources:\n    A:\n  B:\n C: d', 3],
])('%s is refused with the line', (_name, text, line) => {
  expect(() => parseTemplates(text)).toThrow(expect.objectContaining({ name: 'TemplateError', line }));
});

test('nesting beyond any template is refused, in brackets and in blocks', () => {
  expect(() => read(`Resources: ${'['.repeat(100_000)}`)).toThrow(/deeper than/);
  const blocks = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  expect(() => read(blocks)).toThrow(/deeper than/);
});
