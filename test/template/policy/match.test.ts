import fc from 'fast-check';
import { matchesPattern, patternsOverlap } from '../../../template/policy';

/** Short texts over a small alphabet, so that they meet. */
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 7 });
const plain = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 6 });

/** Straight from the definition, without any care for time. */
function naive(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const [first, rest] = [pattern.charAt(0), pattern.slice(1)];
  if (first === '*') return naive(rest, text) || (text !== '' && naive(pattern, text.slice(1)));
  return text !== '' && (first === '?' || first === text.charAt(0)) && naive(rest, text.slice(1));
}

/** Every text of two letters up to a length. */
const texts = (length: number): string[] =>
  length === 0
    ? ['']
    : ['', ...texts(length - 1).flatMap((text) => ['a', 'b'].map((letter) => letter + text))];
/** Two patterns of five characters with a `*` each that overlap do so in a text of eight: four and four, end to end. */
const all = [...new Set(texts(8))];

test.each([
  ['a*', 'a'],
  ['a**', 'a'],
  ['*', ''],
  ['', ''],
  ['*a', 'a'],
  ['a*ab', 'aab'],
  ['*ab', 'aab'],
  ['*a?', 'aab'],
  ['?*', 'a'],
  ['a*b*c', 'axbxbxc'],
  ['*', '*'],
  ['?', '?'],
  ['*b', '*b'],
])('the pattern %j matches %j', (one, text) => {
  expect(matchesPattern(one, text)).toBe(true);
});

test.each([
  ['a', ''],
  ['', 'a'],
  ['?', ''],
  ['a', 'ab'],
  ['ab', 'a'],
  ['*a', 'ab'],
  ['a*b', 'ba'],
  ['a*b*c', 'axcxb'],
  ['a?', 'a'],
  ['a', '*'],
])('the pattern %j does not match %j', (one, text) => {
  expect(matchesPattern(one, text)).toBe(false);
});

test.each([
  ['', '', true],
  ['', '*', true],
  ['', '**', true],
  ['', '?', false],
  ['', 'a', false],
  ['a', 'a', true],
  ['a', 'b', false],
  ['a', '?', true],
  ['?', '?', true],
  ['ab', 'a', false],
  ['a*', '*b', true],
  ['a*', 'b*', false],
  ['*a', '*b', false],
  ['a*b', 'ab', true],
  ['a*b', 'axxb', true],
  ['a*b', 'a', false],
  ['a*b', '?', false],
  ['*?', 'a', true],
  ['*?', '', false],
  ['s3:Get*', 's3:*Object', true],
  ['s3:Get*', 's3:Put*', false],
  ['S3:GET*', 's3:getobject', true],
  ['*a*', 'bcb', false],
  ['*a*', 'bab', true],
])('whether %j and %j overlap, either way round: %j', (one, two, meant) => {
  expect([patternsOverlap(one, two), patternsOverlap(two, one)]).toEqual([meant, meant]);
});

test('a pattern matches what its definition says', () => {
  fc.assert(
    fc.property(pattern, plain, (one, text) => matchesPattern(one, text) === naive(one, text)),
    { numRuns: 2000 },
  );
});

test('two patterns overlap if and only if some text matches both', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });
  fc.assert(
    fc.property(
      short,
      short,
      (one, two) => patternsOverlap(one, two) === all.some((text) => naive(one, text) && naive(two, text)),
    ),
    { numRuns: 300 },
  );
});

test('a pattern overlaps itself, and everything overlaps all', () => {
  fc.assert(fc.property(pattern, (one) => patternsOverlap(one, '*') && patternsOverlap(one, one)));
});

test('case counts only where it is asked for', () => {
  expect([
    matchesPattern('S3:get*', 's3:GetObject'),
    matchesPattern('A', 'a', false),
    matchesPattern('A*', 'Ab', false),
  ]).toEqual([true, false, true]);
});

test('two patterns whose lengths multiply to more than any policy holds overlap, and not before', () => {
  expect(patternsOverlap('a'.repeat(2000), 'b'.repeat(2000))).toBe(false);
  expect(patternsOverlap('a'.repeat(2001), 'b'.repeat(2000))).toBe(true);
});
