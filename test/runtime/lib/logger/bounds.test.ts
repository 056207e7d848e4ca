import { redacted } from '../../../../runtime/lib/logger/redacted';

const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));
/** Beginnings without an end, ends without a beginning, and whatever makes a pattern start again at every letter. */
const texts = [
  ...[
    'a',
    '1',
    '1 ',
    '4111 ',
    'eyJ',
    '-----BEGIN PRIVATE KEY',
    'LS0tLS1CRUdJTi ',
    '://',
    '://a:',
    'x@',
    'bearer ',
  ],
  ...[
    'password=',
    'password:"\\',
    'name="token",',
    'key: ',
    'access key ',
    'secret:arn:',
    '{',
    '[',
    '{"a":',
    '"',
    '\\',
  ],
];

test.each(texts)('a text of nothing but %j costs no more when it is longer', (part) => {
  const seconds = (length: number): number => {
    const text = long(part, length);
    const begun = process.cpuUsage();
    for (let time = 0; time < 5; time += 1) redacted({ text, list: [text, { text }] });
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  };
  expect(seconds(4_000_000)).toBeLessThan(1);
});

const deep = (levels: number): unknown =>
  Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 'end');

test.each<[string, () => unknown]>([
  ['a hundred thousand levels', () => deep(100_000)],
  ['a million items', () => Array.from({ length: 1_000_000 }, (_, at) => at)],
  ['a million in a set', () => new Set(Array.from({ length: 1_000_000 }, (_, at) => at))],
  [
    'a hundred thousand names',
    () => Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`n${at}`, at])),
  ],
  [
    'ten long texts in a hundred lists',
    () => Array.from({ length: 100 }, () => Array.from({ length: 10 }, () => long('word ', 50_000))),
  ],
  ['a document of sixty thousand levels', () => long('[', 60_000) + long(']', 60_000)],
  [
    'errors that cause each other',
    () => Array.from({ length: 500 }).reduce((cause) => new Error(long('x', 9000), { cause }), undefined),
  ],
  ['a hundred megabytes', () => Buffer.alloc(100_000_000)],
])('%s become a record of bounded size in bounded time', (_, make) => {
  const value = make();
  const begun = process.cpuUsage();
  const written = JSON.stringify(redacted(value));
  const { user, system } = process.cpuUsage(begun);
  expect(written.length).toBeLessThan(120_000);
  expect((user + system) / 1e6).toBeLessThan(1);
});

test('what is cut says so, and what was shown before stays', () => {
  expect(redacted(['a', 'b', 'c'], { items: 2 })).toEqual(['a', 'b', '[cut]']);
  expect(redacted({ a: { b: { c: 1 } } }, { depth: 2 })).toEqual({ a: { b: '[cut]' } });
  expect(redacted('abcdef', { text: 3 })).toBe('abc[cut]');
  expect(redacted(['aaaa', 'bbbb', 'cccc'], { characters: 6 })).toEqual(['aaaa', 'bb[cut]', '[cut]']);
  expect(redacted([1, 2, 3], { values: 3 })).toEqual([1, 2, '[cut]']);
});
