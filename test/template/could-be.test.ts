import { Opaque } from '../../template/opaque';
import { couldBe } from '../../template/same';
import { verdict, withX } from './support';

test.each([
  ['AWS::AccountId', '123456789012', true],
  ['AWS::AccountId', '1', false],
  ['AWS::AccountId', '1234567890123', false],
  ['AWS::AccountId', '12345678901', false],
  ['AWS::AccountId', '123456789012x', false],
  ['AWS::AccountId', 'x123456789012', false],
  ['AWS::AccountId', 'abcdefghijkl', false],
  ['AWS::Region', 'eu-west-1', true],
  ['AWS::Region', 'us-gov-west-1', true],
  ['AWS::Region', 'ap-south-12', true],
  ['AWS::Region', 'e-west-1', false],
  ['AWS::Region', 'EU-west-1', false],
  ['AWS::Region', '.eu-west-1', false],
  ['AWS::Region', 'eu-west-1a', false],
  ['AWS::Region', 'eu-1', false],
  ['AWS::Region', '*', false],
  ['AWS::Partition', 'aws', true],
  ['AWS::Partition', 'aws-cn', true],
  ['AWS::Partition', 'aws-us-gov', true],
  ['AWS::Partition', 'awsx', false],
  ['AWS::Partition', 'xaws', false],
  ['AWS::Partition', 'aws-', false],
  ['AWS::URLSuffix', 'amazonaws.com.cn', true],
  ['AWS::URLSuffix', '', false],
  ['AWS::URLSuffix', '*a', false],
  ['AWS::URLSuffix', 'a*', false],
  ['AWS::StackName', 'Shop-2', true],
  ['AWS::StackName', 's', true],
  ['AWS::StackName', '2shop', false],
  ['AWS::StackName', 'shop*', false],
  ['AWS::StackName', '*', false],
  ['AWS::StackId', 'arn:aws:cloudformation:eu-west-1:123456789012:stack/a/b', true],
  ['AWS::StackId', 'xarn:', false],
  ['AWS::StackId', '*', false],
  ['AWS::NotificationARNs', '*', true],
])('whether %s could be "%s" is told by what AWS gives: %s', (name, literal, could) => {
  const symbol = new Opaque(`Stack/${name}`, 'pseudo', name);
  expect(couldBe(symbol, literal)).toBe(could);
  expect(couldBe(new Opaque(name, 'pseudo', name), literal)).toBe(could);
});

test.each([
  ['a reference is never empty', new Opaque('A.Ref', 'reference', 'A'), '', false],
  ['a reference may be any text', new Opaque('AWS::Region', 'reference', 'A'), '*', true],
  ['a parameter may be empty', new Opaque('P', 'parameter', 'P'), '', true],
  ['what may be absent may be empty', new Opaque('P.a', 'member', 'P', { certain: false }), '', true],
  ['an allowed value is possible', new Opaque('P', 'parameter', 'P', { domain: ['a', 'b'] }), 'b', true],
  ['no other is', new Opaque('P', 'parameter', 'P', { domain: ['a', 'b'] }), 'c', false],
  [
    'what a pattern admits is possible',
    new Opaque('P', 'parameter', 'P', { admits: (t) => t === 'a' }),
    'a',
    true,
  ],
  ['what it refuses is not', new Opaque('P', 'parameter', 'P', { admits: (t) => t === 'a' }), 'b', false],
])('%s', (_what, symbol, literal, could) => {
  expect(couldBe(symbol, literal)).toBe(could);
});

test('the members of a list that deployment decides may be several things at once', () => {
  const template = withX({ P: { Ref: 'L' } }, { Parameters: { L: { Type: 'CommaDelimitedList' } } });
  const has = (text: string) => (x: Parameters<Parameters<typeof verdict>[1]>[0]) =>
    x.get('P').some((item) => item.is(text));
  expect(verdict(template, (x) => has('a')(x) !== has('b')(x))).toBe('unknown');
  expect(verdict(template, (x) => !(has('a')(x) && has('b')(x)))).toBe('unknown');
  expect(verdict(template, (x) => has('a')(x) === has('a')(x))).toBe('pass');
});
