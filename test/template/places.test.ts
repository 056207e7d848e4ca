import { read } from './support';

const lineOf = (text: string, needle: string): { line: number; column: number } => {
  const at = text.indexOf(needle);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

const json = `{
  "Parameters": {"P": {"Type": "String"}},
  "Resources": {
    "X": {
      "Type": "T",
      "Properties": {
        "A": {"B": {"Fn::If": ["C", {"D": "yes"}, {"E": "no"}]}},
        "L": [ {"one": 1},
               {"two": [true, "x"]} ],
        "a/b~c": 1, "q\\"t": 2, "\\u0041b": 3
      }
    }
  }
}`;

const yaml = `# a comment
Parameters: {P: {Type: String}}
Resources:
  X:
    Type: T
    Properties:
      A:
        B: !If [C, {D: "yes"}, {E: "no"}]
      L:
        - one: 1
        - two: [true, x]
      "quoted key": &shared
        inside: 1
      alias: *shared
      sub: !Sub
        - "\${V}"
        - V: !GetAtt R.Arn
`;

test.each([
  ['/Type', '"Type": "T"'],
  ['/Properties/A/B', '"B": {'],
  ['/Properties/A/B/Fn::If/1/D', '"D"'],
  ['/Properties/A/B/Fn::If/2', '{"E"'],
  ['/Properties/L/1', '{"two"'],
  ['/Properties/L/1/two/1', '"x"'],
  ['/Properties/a~1b~0c', '"a/b~c"'],
  ['/Properties/q"t', '"q\\"t"'],
  ['/Properties/Ab', '"\\u0041b"'],
])('%s is found in JSON', (path, needle) => {
  expect(read(json).locate('X', path)).toEqual(lineOf(json, needle));
});

test.each([
  ['/Type', 'Type: T\n'],
  ['/Properties/A/B', 'B: !If'],
  ['/Properties/A/B/Fn::If/1/D', 'D: "yes"'],
  ['/Properties/A/B/Fn::If/2', '{E: "no"}'],
  ['/Properties/L/1', 'two: ['],
  ['/Properties/L/1/two/1', 'x]'],
  ['/Properties/quoted key', '"quoted key"'],
  ['/Properties/quoted key/inside', 'inside'],
  ['/Properties/sub/Fn::Sub/1/V', 'V: !GetAtt'],
  ['/Properties/sub/Fn::Sub/1/V/Fn::GetAtt/0', 'V: !GetAtt'],
])('%s is found in YAML', (path, needle) => {
  expect(read(yaml).locate('X', path)).toEqual(lineOf(yaml, needle));
});

test('what an alias brings is found where the alias is used', () => {
  expect(read(yaml).locate('X', '/Properties/alias/inside')).toEqual(lineOf(yaml, 'alias:'));
});

test.each([json, yaml])('what is absent is found at the deepest part that is there', (text) => {
  const template = read(text);
  expect(template.locate('X', '/Properties/A/Missing/Deeper')).toEqual(template.locate('X', '/Properties/A'));
  expect(template.locate('X', '/Missing')).toEqual(template.locate('X', ''));
  expect(template.locate('Nobody', '/Properties')).toEqual(template.locate(null, '/Resources'));
  expect(template.locate('X', '/Properties/L/7/one')).toEqual(template.locate('X', '/Properties/L'));
  expect(template.locate('X', '/Type/0/toString')).toEqual(template.locate('X', '/Type'));
});

test.each([json, yaml])('paths from the template are found too', (text) => {
  const template = read(text);
  expect(template.locate(null, '/Parameters/P/Type')?.line).toBe(2);
  expect(template.locate(null, '')).toEqual({ line: text === json ? 1 : 2, column: 1 });
});

test('of a key that stands twice, the last is found', () => {
  expect(read('{"Resources": {"X": {"A": 1,\n"A": 2}}}').locate('X', '/A')?.line).toBe(2);
  expect(read('Resources:\n  X:\n    A: 1\n    A: 2\n').locate('X', '/A')?.line).toBe(4);
});

test('carriage returns and a byte order mark do not move places', () => {
  expect(read('\uFEFFResources:\r\n  X:\r\n    Type: T\r\n').locate('X', '/Type')).toEqual({
    line: 3,
    column: 5,
  });
});
