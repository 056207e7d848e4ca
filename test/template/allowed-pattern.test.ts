import { allowedPart, allowedPattern } from '../../template/allowed-pattern';
import { isWorldRange } from '../../template/network';
import { verdict, withX } from './support';

const cidr =
  '^(([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(\\/(1[6-9]|2[0-8]))$';

/** What is said of a range that a parameter gives and that must not be the whole internet. */
const couldOpen = (parameter: object) =>
  verdict(
    withX({ Range: { Ref: 'P' } }, { Parameters: { P: parameter } }),
    (x) => !isWorldRange(x.get('Range')),
  );

test.each([
  ['[a-z]+', 'abc', true],
  ['[a-z]+', 'ab1', false],
  ['[^a-z]', 'A', true],
  ['[^a-z]', 'a', false],
  ['[-a]', '-', true],
  ['[a-]', '-', true],
  ['[]a]', ']', true],
  ['a', 'ba', false],
  ['^a$', 'a', true],
  ['a|bc', 'bc', true],
  ['a|bc', 'b', false],
  ['(?:ab)*', 'abab', true],
  ['(ab)?c', 'c', true],
  ['a{2}', 'aa', true],
  ['a{2}', 'aaa', false],
  ['a{2,}', 'aaaa', true],
  ['a{2,3}', 'a', false],
  ['a{1,3}?', 'aaa', true],
  ['a+?', 'aa', true],
  ['\\d{12}', '111122223333', true],
  ['\\d{12}', '*', false],
  ['[\\w.]*', 'a.b', true],
  ['\\S\\s\\D\\W', 'a x-', true],
  ['\\*', '*', true],
  ['.', '\n', false],
  ['', '', true],
  ['a^b', 'ab', false],
  ['a$b', 'ab', false],
  ['.', '', false],
  ['a?', 'aa', false],
  ['(ab)?c', 'abc', true],
  ['(?:ab)*', 'x', false],
  ['a+?', 'b', false],
  ['a{2,3}', 'aaaa', false],
  ['\\*', 'a', false],
  ['[ab]', 'b', true],
  ['[ab]', 'c', false],
  ['[a-c]', 'a', true],
  ['[a-c]', 'c', true],
  ['[a-c]', 'd', false],
  ['[-a]', 'b', false],
  ['[a-]', 'a', true],
  ['[a-]', 'b', false],
  ['[a&]', 'b', false],
  ['[&a]', 'b', false],
  [cidr, '10.0.0.0/16', true],
  [cidr, '0.0.0.0/0', false],
])('the pattern %j says of %j: %j', (pattern, text, admitted) => {
  expect(allowedPattern(pattern)(text)).toBe(admitted);
});

test.each([
  '(?!x)y',
  '(?i)a',
  '(a)\\1',
  '[[:alpha:]]',
  '[a&&b]',
  'a**',
  '*',
  '(',
  'a)',
  '[a',
  'a{x}',
  '\\',
  '[a-\\d]',
  '[a-[]',
])('the pattern %j, which it does not know, admits everything', (pattern) => {
  expect(allowedPattern(pattern)('*')).toBe(true);
});

test('a pattern that would hold other engines up for years is walked, or given up', () => {
  expect(allowedPattern('((a|a)*)*b')('a'.repeat(150))).toBe(false);
  expect(allowedPattern(`${'('.repeat(200)}a?${'){999}'.repeat(200)}`)('b')).toBe(true);
  expect(allowedPattern('((a?){90}){90}')('b')).toBe(false);
  expect(allowedPattern('((a?){300}){300}')('b')).toBe(true);
});

test('longer patterns and longer texts than anybody writes tell nothing', () => {
  expect(allowedPattern('a'.repeat(1_001))('b')).toBe(true);
  expect(allowedPattern('a'.repeat(1_000))('b')).toBe(false);
  expect(allowedPattern('a*')('b'.repeat(201))).toBe(true);
  expect(allowedPattern('a*')('b'.repeat(200))).toBe(false);
});

test('a parameter is none of the texts that its pattern or its type excludes', () => {
  expect(couldOpen({ Type: 'String' })).toBe('unknown');
  expect(couldOpen({ Type: 'String', AllowedPattern: cidr })).toBe('pass');
  expect(couldOpen({ Type: 'String', AllowedPattern: '.*' })).toBe('unknown');
  expect(couldOpen({ Type: 'Number' })).toBe('pass');
  expect(couldOpen({ Type: 'AWS::EC2::Subnet::Id' })).toBe('pass');
  expect(couldOpen({ Type: 'CommaDelimitedList', AllowedPattern: 'a' })).toBe('pass');
  expect(couldOpen({ Type: 'CommaDelimitedList', AllowedPattern: '.*' })).toBe('unknown');
  expect(couldOpen({ Type: 'AWS::SSM::Parameter::Value<String>', AllowedPattern: 'a' })).toBe('unknown');
});

test.each([
  ['[0-9./,]+', '0.0.0.0/0', true],
  ['[0-9./,]+', '*', false],
  ['[0-9./,]+', '0*', false],
  ['(a|b)+x?', 'xa', true],
  ['a\\*', '*', true],
  ['(?=a)a', '*', true],
])('a part of a text that meets %s may be %s: %s', (pattern, part, may) => {
  expect(allowedPart(pattern)(part)).toBe(may);
});

test.each([
  ['Fn::Split', (split: object) => split],
  ['Fn::Select', (split: object) => ({ 'Fn::Select': [0, split] })],
])('what %s makes of a parameter is none of the texts that its pattern excludes', (_name, of) => {
  const said = (AllowedPattern?: string) =>
    verdict(
      withX(
        { Names: of({ 'Fn::Split': [',', { Ref: 'P' }] }) },
        { Parameters: { P: { Type: 'String', AllowedPattern } } },
      ),
      (x) => !x.get('Names').some((name) => name.is('*')),
    );
  expect([said(), said('.*'), said('[a-z,]+')]).toEqual(['unknown', 'unknown', 'pass']);
});

test('a value of a map with more rows than are told apart is still none but these', () => {
  const rows = Object.fromEntries(
    [...Array(9).keys()].map((row) => [`r${row}`, { Range: `10.0.${row}.0/24` }]),
  );
  const range = { 'Fn::FindInMap': ['Ranges', { Ref: 'AWS::Region' }, 'Range'] };
  const beside = (more: object) => ({ Mappings: { Ranges: { ...rows, ...more } } });
  const said = (more: object) =>
    verdict(withX({ Range: range }, beside(more)), (x) => !isWorldRange(x.get('Range')));
  expect(said({})).toBe('pass');
  expect(said({ last: { Range: '0.0.0.0/0' } })).toBe('unknown');
  expect(said({ last: { Range: { Ref: 'Given' } } })).toBe('unknown');
});
