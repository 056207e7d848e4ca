import { compareText, Opaque, opaquePartsOf, solve, Text, textOf } from '../../template/opaque';

const P = new Opaque('P', 'parameter', 'parameter P');
const Q = new Opaque('Q', 'parameter', 'parameter Q');
/** May be absent, hence empty. */
const M = P.member('m');
const text = (...parts: (string | Opaque)[]): Text => new Text(parts);

test.each([
  [text('a', P), 'ab', 'maybe'],
  [text('a', P), 'a', 'no'],
  [text('a', P), 'ba', 'no'],
  [text('a', P), 'bac', 'no'],
  [text('a', P, 'c'), 'abcd', 'no'],
  [text(P, 'a'), 'bab', 'no'],
  [text('a', M), 'a', 'maybe'],
  [text(P, 'a'), 'ba', 'maybe'],
  [text(P, 'a'), 'a', 'no'],
  [text(P, 'a'), 'ab', 'no'],
  [text(M, 'a'), 'a', 'maybe'],
  [text(P, Q), 'ab', 'maybe'],
  [text(P, Q), 'a', 'no'],
  [text('ab', P, 'ba'), 'abxba', 'maybe'],
  [text('ab', P, 'ba'), 'abba', 'no'],
  [text('ab', M, 'ba'), 'aba', 'no'],
  [text('a', P, 'bc', Q), 'axbcx', 'maybe'],
  [text('a', P, 'bc', Q), 'axbc', 'no'],
  [text('a', P, 'bc', Q), 'abcx', 'no'],
  [text('a', P, 'bc', Q), 'axcbx', 'no'],
  [text(P, 'b', Q, 'b', P), 'xbxbx', 'maybe'],
  [text(P, 'b', Q, 'b', P), 'xbbx', 'no'],
  [text(P, 'b', Q, 'b', P), 'xbx', 'no'],
  [text(P, 'bb', Q, 'c'), 'xbbxc', 'maybe'],
  [text(P, 'bb', Q, 'c'), 'xbbc', 'no'],
  [text(P, 'a', Q, 'aa'), 'xabaa', 'maybe'],
  [text(P, 'a', Q, 'aa'), 'xaaa', 'no'],
])('whether %j could be "%s": %s', (value, literal, answer) => {
  expect(compareText(value, literal)).toBe(answer);
});

test.each([
  [text('a', P, 'c'), 'abc', 'b'],
  [text('aa', P), 'aab', 'b'],
  [text(P, 'cc'), 'bcc', 'b'],
  [text(P, 'cc'), 'bdd', undefined],
  [text('a', P, 'c'), 'abd', undefined],
  [text('a', P, 'c', Q), 'abcd', undefined],
  [text('only'), 'only', undefined],
])('what the open part of %j must be for "%s" is %s', (value, literal, part) => {
  expect(solve(value, literal)).toEqual(part === undefined ? undefined : { opaque: P, value: part });
});

test.each([
  ['nothing', [], ''],
  ['empty texts', ['', ''], ''],
  ['texts', ['a', '', 'b'], 'ab'],
  ['texts around an open part', ['a', 'b', P, 'c', 'd'], text('ab', P, 'cd')],
  ['a text within a text', ['a', text('b', P, 'c'), 'd'], text('ab', P, 'cd')],
  ['one open part', ['', P, ''], P.asText],
])('%s join into the simplest form', (_what, parts, joined) => {
  expect(textOf(parts)).toEqual(joined);
});

test('the same key is the same value', () => {
  expect(text('a', P, 'b', Q).key).toBe('a${P}b${Q}');
  expect([M.key, P.member('n').key, P.items.key]).toEqual(['P.m', 'P.n', 'P[]']);
});

test('a member of what is open may be absent, and what brings it is still known', () => {
  expect([M.origin, M.by, M.certain, M.name]).toEqual(['member', 'parameter P', false, 'P']);
  expect(new Opaque('S', 'shape', 'a list').member('m').origin).toBe('shape');
  expect(new Opaque('N', 'function', 'the parameter P').name).toBe('the parameter P');
});

test('what is a text stays itself, and has no members', () => {
  const one = P.asText;
  expect([one.traits.shape, one.asText === one, one.items === one]).toEqual(['text', true, true]);
  expect([P.items.traits.plural, P.items.items.key]).toEqual([true, 'P[]']);
});

test('the open parts of a value are named in order', () => {
  expect(opaquePartsOf(text('a', P, 'b', Q))).toEqual([P, Q]);
  expect([opaquePartsOf(P), opaquePartsOf('a'), opaquePartsOf(undefined)]).toEqual([[P], [], []]);
});
