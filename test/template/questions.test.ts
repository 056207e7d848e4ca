import { type Resource, type Template, type Value } from '../../template';
import { resourceOf, verdict, withX } from './support';

const Parameters = {
  A: { Type: 'String' },
  B: { Type: 'String' },
  L: { Type: 'CommaDelimitedList' },
};
const P = (value: unknown): Template => withX({ P: value }, { Parameters });
const at = (x: Resource): Value => x.get('P');
const open = { Ref: 'A' };
const partly = { 'Fn::Sub': 'ab${A}yz' };

type Case = [what: string, value: unknown, holds: (p: Value) => boolean, said: string];

test.each<Case>([
  ['two starts are two questions', open, (p) => p.startsWith('a') === p.startsWith('b'), 'unknown'],
  ['one start is one question', open, (p) => p.startsWith('a') === p.startsWith('a'), 'pass'],
  ['two ends are two questions', open, (p) => p.endsWith('a') === p.endsWith('b'), 'unknown'],
  ['one end is one question', open, (p) => p.endsWith('a') === p.endsWith('a'), 'pass'],
  ['a start is no end', open, (p) => p.startsWith('a') === p.endsWith('a'), 'unknown'],
  ['two parts are two questions', open, (p) => p.includes('a') === p.includes('b'), 'unknown'],
  ['one part is one question', open, (p) => p.includes('a') === p.includes('a'), 'pass'],
  ['two least numbers are two questions', open, (p) => p.isAtLeast(1) === p.isAtLeast(2), 'unknown'],
  ['two most numbers are two questions', open, (p) => p.isAtMost(1) === p.isAtMost(2), 'unknown'],
  ['least and most are two questions', open, (p) => p.isAtLeast(1) === p.isAtMost(1), 'unknown'],
  ['a text starts as it is written', 'abc', (p) => p.startsWith('ab') && !p.startsWith('bc'), 'pass'],
  ['a text ends as it is written', 'abc', (p) => p.endsWith('bc') && !p.endsWith('ab'), 'pass'],
  ['a text includes what is written', 'abc', (p) => p.includes('b') && !p.includes('d'), 'pass'],
  ['what is written in part is included', partly, (p) => p.includes('b') && p.includes('yz'), 'pass'],
  ['what is not written may be included', partly, (p) => p.includes('q'), 'unknown'],
  ['a value that is settled answers tests', open, (p) => !p.is('abc') || p.startsWith('ab'), 'pass'],
  ['and refuses others', open, (p) => !p.is('abc') || !p.startsWith('b'), 'pass'],
  ['blank texts are no numbers', ' ', (p) => !p.isAtLeast(0) && p.number() === undefined, 'pass'],
  [
    'a number is compared',
    5,
    (p) => p.isAtLeast(5) && p.isAtMost(5) && !p.isAtLeast(6) && !p.isAtMost(4),
    'pass',
  ],
  ['nothing is equal to no word', undefined, (p) => !p.is('undefined') && !p.startsWith('u'), 'pass'],
  ['nothing has no members', undefined, (p) => p.items().length + p.entries().length === 0, 'pass'],
  ['nothing is every and not some', undefined, (p) => p.every(() => false) && !p.some(() => true), 'pass'],
  [
    'every item counts',
    ['a', 'b'],
    (p) => !p.every((item) => item.is('a')) && p.some((item) => item.is('b')),
    'pass',
  ],
  ['absent items do not count', ['a', { Ref: 'AWS::NoValue' }], (p) => p.items().length === 1, 'pass'],
  [
    'absent members do not count',
    { a: 1, b: { Ref: 'AWS::NoValue' } },
    (p) => p.entries().length === 1,
    'pass',
  ],
  ['a text has no entries', partly, (p) => p.entries().length === 0, 'pass'],
  ['a list has no entries', ['a'], (p) => p.entries().length === 0, 'pass'],
  ['a text is one item', 'a', (p) => p.items().length === 1 && p.some((item) => item.is('a')), 'pass'],
  [
    'what is open has one entry without a name',
    { Ref: 'L' },
    (p) => p.entries().length === 1 && p.entries()[0]?.[0] === '',
    'pass',
  ],
  [
    'a number is text and number',
    1,
    (p) => p.text() === '1' && p.number() === 1 && p.literal() === 1,
    'pass',
  ],
  ['a boolean is told in any spelling', 'TRUE', (p) => p.isTrue() && !p.isFalse() && !p.is('true'), 'pass'],
  ['a mapping is no list', { a: 1 }, (p) => p.isMapping() && !p.isList() && !p.isOpaque(), 'pass'],
  ['a list is no mapping', ['a'], (p) => !p.isMapping() && p.isList(), 'pass'],
  ['an open text is neither', partly, (p) => !p.isMapping() && !p.isList() && p.isOpaque(), 'pass'],
  [
    'presence is one question',
    { Ref: 'L' },
    (p) => p.get('a').isPresent() === p.get('a').isPresent(),
    'pass',
  ],
  [
    'presence is asked of each',
    { Ref: 'L' },
    (p) => p.get('a').isPresent() === p.get('b').isPresent(),
    'unknown',
  ],
  [
    'a member that is absent starts with nothing',
    { Ref: 'L' },
    (p) => p.get('a').isPresent() || !p.get('a').startsWith('x'),
    'pass',
  ],
  [
    'a member that is there may',
    { Ref: 'L' },
    (p) => p.get('a').isAbsent() || p.get('a').startsWith('x'),
    'unknown',
  ],
  ['a text is not a member away', 'a', (p) => p.get('b').isPresent(), 'unknown'],
  ['a mapping may be any text', { a: 1 }, (p) => p.is('x') || p.startsWith('x'), 'unknown'],
])('%s', (_what, value, holds, said) => {
  expect(verdict(P(value), (x) => holds(at(x)))).toBe(said);
});

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  [1, '1', true],
  [true, 'true', true],
  ['a', { Ref: 'A' }, false],
  [{ Ref: 'A' }, 'a', false],
  [{ Ref: 'A' }, { Ref: 'A' }, true],
  [{ Ref: 'A' }, { Ref: 'B' }, false],
  [{ 'Fn::Sub': 'x${A}' }, { 'Fn::Join': ['', ['x', { Ref: 'A' }]] }, true],
  [['a'], ['a'], false],
  ['a', ['a'], false],
  [undefined, 'undefined', false],
])('whether %j and %j are the same for sure: %s', (one, two, same) => {
  const x = resourceOf(withX({ P: one, Q: two }, { Parameters }));
  expect(x.get('P').isSameAs(x.get('Q'))).toBe(same);
});

test('a value says where it stands and what brings it', () => {
  const x = resourceOf(P({ 'a/b': ['c'], d: open, e: { 'Fn::GetAtt': ['X', 'Arn'] } }));
  expect(at(x).member('a/b').items()[0]?.path).toBe('/Properties/P/a~1b/0');
  expect(at(x).get('none.below').path).toBe('/Properties/P/none/below');
  expect(at(x).get('d').items()[0]?.path).toBe('/Properties/P/d');
  expect([at(x).get('d').origin(), at(x).member('a/b').origin()]).toEqual(['parameter', undefined]);
  expect(
    at(x)
      .get('e')
      .targets()
      .map(({ id, attribute }) => `${id}.${attribute}`),
  ).toEqual(['X.Arn']);
  expect([at(x).get('d').targets(), at(x).get('d').target()]).toEqual([[], undefined]);
});
