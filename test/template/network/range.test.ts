import { type Cidr, isPublic, isWorldRange, testRange } from '../../../template/network';
import { verdict, withX } from '../support';

const says = (P: unknown, predicate: (cidr: Cidr) => boolean, beside: object = {}): string =>
  verdict(withX({ P }, beside), (x) => testRange(x.get('P'), 'a question', predicate));
const isWorld = (P: unknown, beside: object = {}): string =>
  verdict(withX({ P }, beside), (x) => isWorldRange(x.get('P')));
const sub = (text: string): object => ({ 'Fn::Sub': text });

test.each([
  ['0.0.0.0/0', 'pass'],
  ['/0', 'fail'],
  ['text', 'fail'],
  [sub('${A}/0'), 'pass'],
  [sub('${A}.${B}/0'), 'pass'],
  [sub('${A}/32'), 'fail'],
  [sub('10.${A}.0.0/16'), 'fail'],
  [sub('${A}/0x'), 'unknown'],
  [sub('${A}x'), 'unknown'],
  [{ Ref: 'A' }, 'unknown'],
  [{ Ref: 'AWS::AccountId' }, 'fail'],
])('whether %j is the whole internet: %s', (range, meant) => {
  expect(isWorld(range)).toBe(meant);
});

test.each([
  ['public', '${A}/24', isPublic],
  ['public, by an IPv6 prefix', '${A}/64', isPublic],
  ['public IPv4', '${A}/24', (cidr: Cidr): boolean => cidr.version === 4 && isPublic(cidr)],
  ['IPv6 or public', '${A}/24', (cidr: Cidr): boolean => cidr.version === 6 || isPublic(cidr)],
])('whether a range of a known prefix is %s is open', (_what, text, predicate) => {
  expect(says(sub(text), predicate)).toBe('unknown');
});

test('of a prefix that no range has nothing is true', () => {
  expect(says(sub('${A}/200'), () => true)).toBe('fail');
  expect(says('no range', () => true)).toBe('fail');
});

test.each([
  ['0\\.0\\.0\\.0/0', 'unknown'],
  ['::/0', 'unknown'],
  ['0\\.0\\.0\\.0/1', 'unknown'],
  ['10\\.[0-9./]*', 'fail'],
])('whether a parameter that must match %s is the whole internet: %s', (AllowedPattern, meant) => {
  expect(isWorld({ Ref: 'P' }, { Parameters: { P: { Type: 'String', AllowedPattern } } })).toBe(meant);
});
