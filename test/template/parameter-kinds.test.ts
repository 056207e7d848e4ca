import { checkGiven, readParameters } from '../../template/parameters';
import { read } from './support';
import { type Parameter } from '../../template/context';

function parameter(body: object): Parameter {
  const found = readParameters({ P: body }).get('P');
  if (!found) throw new Error('no parameter');
  return found;
}

test.each([
  ['String', false, false, 'a'],
  ['Number', false, false, 'a'],
  ['CommaDelimitedList', true, false, 'a'],
  ['List<Number>', true, false, 'a'],
  ['List<AWS::EC2::Subnet::Id>', true, false, 'a'],
  ['AWS::EC2::VPC::Id', false, false, 'a'],
  ['AWS::SSM::Parameter::Value<String>', false, true, undefined],
  ['AWS::SSM::Parameter::Value<List<String>>', true, true, undefined],
  ['AWS::SSM::Parameter::Value<CommaDelimitedList>', true, true, undefined],
])(
  'a parameter of type %s is a list: %s; is kept elsewhere: %s; has the default %s',
  (Type, isList, isStored, fallback) => {
    const read = parameter({ Type, Default: 'a' });
    expect([read.isList, read.isStored, read.default]).toEqual([isList, isStored, fallback]);
  },
);

test.each([
  ['Number', undefined, '1.5', true],
  ['Number', undefined, '', false],
  ['Number', undefined, ' ', false],
  ['Number', undefined, '*', false],
  ['AWS::EC2::VPC::Id', undefined, 'vpc-0a_1', true],
  ['AWS::EC2::VPC::Id', undefined, '*', false],
  ['AWS::EC2::VPC::Id', undefined, '', false],
  ['AWS::EC2::VPC::Id', undefined, 'a*', false],
  ['AWS::EC2::VPC::Id', undefined, '*a', false],
  ['AWS::EC2::KeyPair::KeyName', undefined, '*', undefined],
  ['My::Own::Id', undefined, '*', undefined],
  ['String', '[a-z]+', 'a', true],
  ['String', '[a-z]+', '*', false],
  [undefined, '[a-z]+', '*', false],
  ['String', undefined, '*', undefined],
  ['CommaDelimitedList', '[a-z]+', '*', false],
  ['List<Number>', '[a-z]+', '*', undefined],
  ['AWS::SSM::Parameter::Value<String>', '[a-z]+', '*', undefined],
])(
  'whether a parameter of type %s with the pattern %s may be "%s": %s',
  (Type, AllowedPattern, text, may) => {
    expect(parameter({ Type, AllowedPattern }).admits?.(text)).toBe(may);
  },
);

test('only one text with a pattern says what a part of it may be', () => {
  const parts = ['String', 'CommaDelimitedList', 'Number', 'AWS::EC2::VPC::Id'].map((Type) =>
    parameter({ Type, AllowedPattern: '[a-z]+' }).admitsPart?.('*'),
  );
  expect(parts).toEqual([false, undefined, undefined, undefined]);
  expect(parameter({ Type: 'String' }).admitsPart).toBeUndefined();
});

test('allowed values are texts, whatever they are written as', () => {
  expect(parameter({ AllowedValues: ['a', 1, true, { b: 1 }, null] }).allowed).toEqual(['a', '1', 'true']);
  expect(parameter({ AllowedValues: 'a' }).allowed).toBeUndefined();
  expect(parameter({ Default: { a: 1 } }).default).toBeUndefined();
  expect([parameter({ NoEcho: 'TRUE' }).noEcho, parameter({}).noEcho]).toEqual([true, false]);
});

const refusal = (P: object, value: string): string => {
  try {
    checkGiven(readParameters({ P }).values(), { P: value });
    return 'taken';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
};
const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `v${at}`);
const listed = many(20)
  .map((item) => `"${item}"`)
  .join(', ');
const long = 'x'.repeat(81);

test.each([
  ['an allowed value', { AllowedValues: ['a'] }, 'a', 'taken'],
  ['an empty list', { Type: 'CommaDelimitedList', AllowedValues: ['a'] }, '', 'taken'],
  [
    'an empty text',
    { AllowedValues: ['a'] },
    '',
    'parameter P cannot be "": its AllowedValues are "a"; give it one of them',
  ],
  [
    'a secret',
    { AllowedValues: ['a'], NoEcho: true },
    'b',
    'parameter P cannot be its value (not shown): give it one of its AllowedValues',
  ],
  [
    'a long value',
    { AllowedValues: [`${long}y`] },
    long,
    `parameter P cannot be "${long.slice(1)}": its AllowedValues are "${long.slice(1)}"; give it one of them`,
  ],
  [
    'a value that is none of a few',
    { AllowedValues: many(20) },
    'z',
    `parameter P cannot be "z": its AllowedValues are ${listed}; give it one of them`,
  ],
  [
    'a value that is none of many',
    { AllowedValues: many(23) },
    'z',
    `parameter P cannot be "z": its AllowedValues are ${listed} and 3 more; give it one of them`,
  ],
])('%s is answered in bounded words', (_what, P, value, answer) => {
  expect(refusal(P, value)).toBe(answer);
});

test('a parameter that is not given is not checked', () => {
  expect(() => checkGiven(readParameters({ P: { AllowedValues: ['a'] } }).values(), {})).not.toThrow();
  expect(() => read({ Parameters: { P: 'no body' }, Resources: {} })).not.toThrow();
});
