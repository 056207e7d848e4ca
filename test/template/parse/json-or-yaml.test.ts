import { parseTemplates } from '../../../template';
import { read } from '../support';

test.each([
  ['as it is', '{"Resources": {}, "A": 1.5}', 1.5],
  ['behind blanks', ' \r\n\t{"Resources": {}, "A": 1.5}\n', 1.5],
  ['behind a byte order mark', '\uFEFF{"Resources": {}, "A": 1.5}', 1.5],
  ['that only YAML allows', '{"Resources": {}, "A": 1.5,}', '1.5'],
  ['of blocks', 'Resources: {}\nA: 1.5\n', '1.5'],
])('a text %s is read as what it is: JSON has numbers where YAML has versions', (_name, text, meant) => {
  expect(read(text).raw).toEqual({ Resources: {}, A: meant });
});

test('a byte order mark takes no column', () => {
  expect(read('\uFEFF{"Resources": {"X": {"Type": "T"}}}').locate('X', '')).toEqual({ line: 1, column: 16 });
});

test.each([
  ['blanks of every kind', '\u00a0\f\u2003', 'empty: no template in it'],
  ['a word', 'word', 'not a CloudFormation template: no mapping "Resources"'],
  [
    'JSON that nests too deeply',
    `{"a": ${'['.repeat(500)}`,
    'nested deeper than 500 levels (line 1, column 506)',
  ],
])('%s: the refusal says so', (_name, text, message) => {
  expect(() => parseTemplates(text)).toThrow(new Error(message));
});

test.each(['{"a":', '['])('%s may open 500 times, and not once more', (open) => {
  const close = open === '[' ? ']' : '}';
  const nested = (levels: number) =>
    `{"Resources": {}, "A": ${open.repeat(levels - 1)}1${close.repeat(levels - 1)}}`;
  expect(read(nested(500)).resourceCount).toBe(0);
  expect(() => read(nested(501))).toThrow(/^nested deeper than 500 levels/);
});

test.each([
  ['X', 'X'],
  ['X.Y', ['X', 'Y']],
  ['X.Y.Z', ['X', 'Y.Z']],
  ['.Y', ['', 'Y']],
  ['[X, Y]', ['X', 'Y']],
  ['[".", Y]', ['.', 'Y']],
  ['{a: b}', { a: 'b' }],
])('!GetAtt %s is written out', (written, meant) => {
  expect(read(`Resources: {}\nA: !GetAtt ${written}`).raw).toEqual({
    Resources: {},
    A: { 'Fn::GetAtt': meant },
  });
});
