import { TemplateError } from '../../template';
import { literals, type read, resourceOf, verdict, withX } from './support';

test.each([
  [
    'String',
    { Type: 'String', AllowedValues: ['a', 'b'] },
    'c',
    /parameter P cannot be "c": its AllowedValues are "a", "b"/,
  ],
  ['a list', { Type: 'CommaDelimitedList', AllowedValues: ['a', 'b'] }, 'a,c', /parameter P cannot be "c"/],
  [
    'a secret',
    { Type: 'String', NoEcho: true, AllowedValues: ['a'] },
    'hunter2',
    /parameter P cannot be its value \(not shown\)/,
  ],
])(
  'a value for %s outside the allowed ones is refused with the parameter, the value and what is allowed',
  (_name, P, value, message) => {
    expect(() => withX({}, { Parameters: { P } }, { P: value })).toThrow(TemplateError);
    expect(() => withX({}, { Parameters: { P } }, { P: value })).toThrow(message);
  },
);

test('allowed values, and values for parameters that the template does not have, are accepted', () => {
  const beside = { Parameters: { P: { Type: 'CommaDelimitedList', AllowedValues: ['a', 'b', 1] } } };
  expect(
    literals(
      withX({ P: { 'Fn::Join': ['+', { Ref: 'P' }] } }, beside, { P: 'a, 1', Other: 'x', toString: 'y' }),
    ),
  ).toEqual(['a+1']);
});

test('a parameter kept in Parameter Store is decided at deployment, whatever names the place', () => {
  const beside = { Parameters: { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/place' } } };
  for (const given of [{}, { P: '/other' }] as Record<string, string>[])
    expect(verdict(withX({ P: { Ref: 'P' } }, beside, given), (x) => !x.get('P').startsWith('/'))).toBe(
      'unknown',
    );
});

test('what a secret parameter brings is never shown, and a given secret stands in no property', () => {
  const beside = { Parameters: { S: { Type: 'String', NoEcho: 'true', Default: 'hunter2' } } };
  const described = (template: ReturnType<typeof read>): string => resourceOf(template).get('P').describe();
  expect(described(withX({ P: { Ref: 'S' } }, beside))).toBe('the value of parameter S (not shown)');
  expect(described(withX({ P: { 'Fn::Sub': 'x-${S}' } }, beside))).not.toContain('hunter2');
  expect(literals(withX({ P: { Ref: 'S' } }, beside, { S: 'given' }))).toEqual([null]);
});
