import { literal, literals, read, resourceOf, verdict, withX } from './support';

const Mappings = { M: { a: { x: 'ax', y: 7 }, b: { x: 'bx' }, c: { l: ['1', '2'] } } };
const Parameters = {
  P: { Type: 'String', Default: 'p' },
  L: { Type: 'CommaDelimitedList', Default: 'a, b' },
  N: { Type: 'Number', Default: 7 },
};

test.each([
  [{ Ref: 'P' }, 'p'],
  [{ Ref: 'N' }, '7'],
  [{ Ref: 'AWS::Partition' }, 'aws'],
  [{ Ref: 'AWS::NoValue' }, null],
  [{ 'Fn::Sub': 'a-${P}-${N}' }, 'a-p-7'],
  [{ 'Fn::Sub': '${!P}-${ P }' }, '${P}-p'],
  [{ 'Fn::Sub': ['${V}-${P}', { V: { Ref: 'N' } }] }, '7-p'],
  [{ 'Fn::Sub': '${L}' }, 'a,b'],
  [{ 'Fn::Sub': 'no end ${P' }, 'no end ${P'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'P' }, 1, true]] }, 'a-p-1-true'],
  [{ 'Fn::Join': [',', { Ref: 'L' }] }, 'a,b'],
  [{ 'Fn::Join': ['', []] }, ''],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, 'a-b'],
  [{ 'Fn::Select': [1, ['a', 'b']] }, 'b'],
  [{ 'Fn::Select': ['1', { Ref: 'L' }] }, 'b'],
  [{ 'Fn::Select': [{ Ref: 'Zero' }, { 'Fn::Split': ['/', 'x/y'] }] }, 'x'],
  [{ 'Fn::FindInMap': ['M', 'a', 'x'] }, 'ax'],
  [{ 'Fn::FindInMap': ['M', 'a', 'y'] }, '7'],
  [{ 'Fn::FindInMap': ['M', 'none', 'x', { DefaultValue: { Ref: 'P' } }] }, 'p'],
  [{ 'Fn::Select': [1, { 'Fn::FindInMap': ['M', 'c', 'l'] }] }, '2'],
  [{ 'Fn::Length': { Ref: 'L' } }, '2'],
  [{ 'Fn::Length': [1, 2, 3] }, '3'],
  [{ 'Fn::Base64': { 'Fn::Sub': 'run ${P}' } }, 'run p'],
  [{ 'Fn::Select': [2, { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }] }, '10.0.2.0/24'],
  [{ 'Fn::Select': [1, { 'Fn::Cidr': ['2001:db8::/56', '2', '64'] }] }, '2001:db8:0:1:0:0:0:0/64'],
  [{ 'Fn::If': ['Yes', 'y', 'n'] }, 'y'],
  [{ 'Fn::If': ['No', 'y', { 'Fn::If': ['Yes', { Ref: 'P' }, 'n'] }] }, 'p'],
])('%j is known', (written, meant) => {
  const Conditions = { Yes: { 'Fn::Equals': ['a', 'a'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } };
  expect(
    literal(written, {
      Parameters: { ...Parameters, Zero: { Type: 'Number', Default: 0 } },
      Mappings,
      Conditions,
    }),
  ).toBe(meant);
});

test.each([
  { Ref: 1 },
  { Ref: null },
  { Ref: ['P'] },
  { 'Fn::Sub': 1 },
  { 'Fn::Sub': [] },
  { 'Fn::Sub': [{ a: 1 }] },
  { 'Fn::Join': 'a' },
  { 'Fn::Join': ['-'] },
  { 'Fn::Join': [{ Ref: 'P' }, ['a']] },
  { 'Fn::Join': ['-', 'text'] },
  { 'Fn::Join': ['-', [{ a: 1, b: 2 }]] },
  { 'Fn::Split': 'a' },
  { 'Fn::Split': ['', 'a'] },
  { 'Fn::Select': 'a' },
  { 'Fn::Select': [9, ['a']] },
  { 'Fn::Select': [-1, ['a']] },
  { 'Fn::Select': ['', ['a']] },
  { 'Fn::Select': [0, 'text'] },
  { 'Fn::FindInMap': 'M' },
  { 'Fn::FindInMap': ['None', 'a', 'x'] },
  { 'Fn::FindInMap': ['M', 'a', 'none'] },
  { 'Fn::FindInMap': ['M', 'toString', 'x'] },
  { 'Fn::GetAtt': 1 },
  { 'Fn::GetAtt': [] },
  { 'Fn::If': ['Yes'] },
  { 'Fn::If': [1, 2, 3] },
  { 'Fn::Length': 'text' },
  { 'Fn::Cidr': ['10.0.0.0/30', 200, 8] },
  { 'Fn::Cidr': ['nonsense', 2, 8] },
  { 'Fn::Cidr': ['10.0.0.0/16', 2] },
  { 'Fn::Base64': { a: 1, b: 2 } },
  { 'Fn::GetAZs': '' },
  { 'Fn::ImportValue': 'x' },
  { 'Fn::ImportValue': { a: 1 } },
  { 'Fn::Transform': { Name: 'x' } },
  { 'Fn::Unheard': 1 },
])('%j says nothing, is there, and may be equal to anything', (written) => {
  const template = withX({ P: written }, { Parameters, Mappings });
  expect(verdict(template, (x) => x.get('P').isPresent())).toBe('pass');
  expect(verdict(template, (x) => x.get('P').is('Enabled'))).toBe('unknown');
  expect(verdict(template, (x) => !x.get('P').is('Enabled'))).toBe('unknown');
});

test('what only looks like a function is a mapping', () => {
  for (const P of [
    { Ref: 'P', Other: 1 },
    { 'Fn::Sub': 'a', 'Fn::Join': 'b' },
    { fn: 1 },
    { Condition: 'C' },
  ])
    expect(resourceOf(withX({ P })).get('P').isMapping()).toBe(true);
});

test('the branch of a condition is a part of the path', () => {
  const Conditions = { C: { 'Fn::Equals': ['a', 'b'] } };
  const x = resourceOf(
    withX(
      { 'Fn::If': ['C', { A: 1 }, { 'Fn::If': ['C', { A: 2 }, { A: { 'Fn::If': ['C', 3, 4] } }] }] },
      { Conditions },
    ),
  );
  expect(x.get('A').path).toBe('/Properties/Fn::If/2/Fn::If/2/A/Fn::If/2');
  expect(x.get('A.B').path).toBe('/Properties/Fn::If/2/Fn::If/2/A/Fn::If/2/B');
});

test('a dynamic reference is decided at deployment, and the text around it is known', () => {
  const template = withX({
    P: 'a-{{resolve:ssm:/x:1}}-b',
    Q: '{{resolve:secretsmanager:s}}',
    R: '{{resolve:ssm:',
  });
  expect(verdict(template, (x) => x.get('P').startsWith('a-') && x.get('P').endsWith('-b'))).toBe('pass');
  expect(verdict(template, (x) => !x.get('P').is('a-b'))).toBe('pass');
  expect(resourceOf(template).get('Q').describe()).toBe(
    'decided at deployment by a dynamic reference to secretsmanager',
  );
  expect(literals(template, 'R')).toEqual(['{{resolve:ssm:']);
});

test('a dynamic reference of which a part is open is one, and one in a joined text too', () => {
  const template = withX({
    P: { 'Fn::Sub': 'db://{{resolve:secretsmanager:${Secret}:SecretString}}@${Host}' },
    Q: { 'Fn::Join': ['', ['{{resolve:ssm-secure:', { Ref: 'Name' }, '}}']] },
    R: { 'Fn::Sub': '{{resolve:ssm:/x}}' },
  });
  const origins = ['P', 'Q', 'R'].map((name) => resourceOf(template).get(name).origin());
  expect(origins).toEqual(['dynamic', 'dynamic', 'dynamic']);
  expect(resourceOf(template).get('P').pieces()).toEqual(['db://', null, '@', null]);
});

test('functions nested without end are not followed', () => {
  let P: unknown = 'x';
  for (let depth = 0; depth < 150; depth++) P = { 'Fn::Join': ['', [P]] };
  expect(verdict(withX({ P: { 'Fn::Join': ['', [{ 'Fn::Sub': 'x' }]] } }), (x) => x.get('P').is('x'))).toBe(
    'pass',
  );
  expect(verdict(read({ Resources: { X: { Properties: { P } } } }), (x) => x.get('P').is('x'))).toBe(
    'unknown',
  );
});
