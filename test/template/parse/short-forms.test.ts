import { type Json } from '../../../template';
import { read } from '../support';

const properties = (yaml: string): Json | undefined => {
  const indented = yaml.replace(/^/gm, '      ');
  const { raw } = read(`Resources:\n  X:\n    Type: T\n    Properties:\n${indented}\n`).resource('X') ?? {};
  return raw?.['Properties'];
};

test.each([
  ['!Ref A', { Ref: 'A' }],
  ['!Condition A', { Condition: 'A' }],
  ['!GetAtt A.B', { 'Fn::GetAtt': ['A', 'B'] }],
  ['!GetAtt A.Outputs.B', { 'Fn::GetAtt': ['A', 'Outputs.B'] }],
  ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
  ['!Sub "a-${B}"', { 'Fn::Sub': 'a-${B}' }],
  ['!Sub ["a-${B}", {B: !Ref C}]', { 'Fn::Sub': ['a-${B}', { B: { Ref: 'C' } }] }],
  ['!Join ["", [a, !Ref B]]', { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
  ['!Select [0, !Split [",", "a,b"]]', { 'Fn::Select': [0, { 'Fn::Split': [',', 'a,b'] }] }],
  ['!FindInMap [A, b, c]', { 'Fn::FindInMap': ['A', 'b', 'c'] }],
  ['!If [A, !Ref B, !Ref "AWS::NoValue"]', { 'Fn::If': ['A', { Ref: 'B' }, { Ref: 'AWS::NoValue' }] }],
  ['!Base64 text', { 'Fn::Base64': 'text' }],
  ['!Base64\n  Fn::Sub: a', { 'Fn::Base64': { 'Fn::Sub': 'a' } }],
  ['!Cidr [10.0.0.0/16, 2, 8]', { 'Fn::Cidr': ['10.0.0.0/16', 2, 8] }],
  ['!GetAZs ""', { 'Fn::GetAZs': '' }],
  ['!ImportValue a', { 'Fn::ImportValue': 'a' }],
  ['!ImportValue\n  Fn::Sub: "${A}-b"', { 'Fn::ImportValue': { 'Fn::Sub': '${A}-b' } }],
  ['!ToJsonString {a: !Ref B}', { 'Fn::ToJsonString': { a: { Ref: 'B' } } }],
  ['!Length [a, b]', { 'Fn::Length': ['a', 'b'] }],
  [
    '!Transform {Name: AWS::Include, Parameters: {Location: s3}}',
    { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3' } } },
  ],
  [
    '!And [!Condition A, !Not [!Equals [a, b]]]',
    { 'Fn::And': [{ Condition: 'A' }, { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }] },
  ],
  ['!Or\n  - !Condition A\n  - !Condition B', { 'Fn::Or': [{ Condition: 'A' }, { Condition: 'B' }] }],
  ['!Sub |\n  one ${A}\n  two', { 'Fn::Sub': 'one ${A}\ntwo\n' }],
  ['!Sub >-\n  one\n  two', { 'Fn::Sub': 'one two' }],
  ['!Ref 123', { Ref: '123' }],
  ['!Sub 1.10', { 'Fn::Sub': '1.10' }],
  ['!Unheard of', { 'Fn::Unheard': 'of' }],
])('%s means its long form', (short, long) => {
  expect(properties(`P: ${short}`)).toEqual({ P: long });
});

test('a block sequence under a short form is its argument', () => {
  expect(properties('P: !Join\n  - "-"\n  - - a\n    - !Ref B')).toEqual({
    P: { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] },
  });
});

test('a short form as an item of a list stands for one item', () => {
  expect(properties('P:\n  - !Ref A\n  - !If [C, !Ref A, b]')).toEqual({
    P: [{ Ref: 'A' }, { 'Fn::If': ['C', { Ref: 'A' }, 'b'] }],
  });
});

test('tags of YAML itself say how to read a scalar and are no short forms', () => {
  expect(properties('P: !!str 12\nQ: !!int "12"\nR: ! yes')).toEqual({ P: '12', Q: '12', R: 'yes' });
});
