import fc from 'fast-check';
import { alternatives, matchesSegment } from '../../lib/cli/inputs/pattern';

test.each([
  ['*', 'a.yaml', true],
  ['*', '.hidden', false],
  ['.*', '.hidden', true],
  ['a?.yaml', 'ab.yaml', true],
  ['a?.yaml', 'a.yaml', false],
  ['[a-c]*', 'b', true],
  ['[!a-c]*', 'b', false],
  ['[]]', ']', true],
  ['[', '[', true],
  ['*.template.json', 'App.template.json', true],
  ['?', '😀', true],
])('%s against %s is %s', (pattern, name, matches) => {
  expect(matchesSegment(pattern, name)).toBe(matches);
});

/** The definition, word for word, however slow. */
function naive(pattern: string, name: string): boolean {
  if (pattern === '') return name === '';
  if (pattern.startsWith('*'))
    return naive(pattern.slice(1), name) || (name !== '' && naive(pattern, name.slice(1)));
  return (
    name !== '' && (pattern[0] === '?' || pattern[0] === name[0]) && naive(pattern.slice(1), name.slice(1))
  );
}

test('stars and question marks match as their definition says', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  fc.assert(fc.property(text, name, (pattern, one) => matchesSegment(pattern, one) === naive(pattern, one)));
});

test('a pattern made to be slow is not', () => {
  const start = process.cpuUsage().user;
  expect(matchesSegment('*a'.repeat(500) + 'b', 'a'.repeat(20_000))).toBe(false);
  expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
});

test('braces stand for each of their parts, nested ones too', () => {
  expect(alternatives('a{b,c{d,e}}f').sort()).toEqual(['abf', 'acdf', 'acef']);
  expect(alternatives('{a')).toEqual(['{a']);
  expect(alternatives('{a}')).toEqual(['{a}']);
  expect(alternatives('{{{{')).toEqual(['{{{{']);
});

test('braces that multiply are refused before they fill memory', () => {
  expect(() => alternatives('{a,b}'.repeat(30))).toThrow(/more than 1000/);
});
