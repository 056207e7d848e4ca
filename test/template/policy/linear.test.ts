import { matchesPattern, patternsOverlap } from '../../../template/policy';

test('hostile patterns, which would hold up a matcher that tries every way, are answered', () => {
  expect(matchesPattern('*a'.repeat(2000), `${'a'.repeat(4000)}b`)).toBe(false);
  expect(patternsOverlap('*a'.repeat(1000), '?b'.repeat(900))).toBe(false);
  expect(patternsOverlap('a'.repeat(100_000), 'b'.repeat(100_000))).toBe(true);
});
