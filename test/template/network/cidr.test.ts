import fc from 'fast-check';
import { contains, isPublic, isWorld, overlaps, parseCidr } from '../../../template/network';

const v4 = fc
  .tuple(fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }), fc.nat(32))
  .map(([bytes, prefix]) => ({
    text: `${bytes.join('.')}/${prefix}`,
    bits: bytes
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, prefix),
  }));
const v6 = fc
  .tuple(fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }), fc.nat(128))
  .filter(([groups]) => groups.slice(0, 5).some((group) => group > 0))
  .map(([groups, prefix]) => ({
    text: `${groups.map((group) => group.toString(16)).join(':')}/${prefix}`,
    bits: groups
      .map((group) => group.toString(2).padStart(16, '0'))
      .join('')
      .slice(0, prefix),
  }));
/** A range and one that is close to it: its bits, cut, prolonged or changed at the end. */
const near = (
  ranges: typeof v4,
): fc.Arbitrary<[{ text: string; bits: string }, { text: string; bits: string }]> => fc.tuple(ranges, ranges);
const read = (text: string): NonNullable<ReturnType<typeof parseCidr>> => {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`no range: ${text}`);
  return cidr;
};

test.each([
  ['IPv4', v4],
  ['IPv6', v6],
])('%s ranges contain and overlap as their leading bits say', (_name, ranges) => {
  fc.assert(
    fc.property(near(ranges), ([one, two]) => {
      const [a, b] = [read(one.text), read(two.text)];
      expect(contains(a, b)).toBe(two.bits.startsWith(one.bits));
      expect(overlaps(a, b)).toBe(two.bits.startsWith(one.bits) || one.bits.startsWith(two.bits));
      expect(contains(a, a) && overlaps(b, a) === overlaps(a, b)).toBe(true);
    }),
  );
});

test('a range that is cut from another is contained in it', () => {
  fc.assert(
    fc.property(v4, fc.nat(32), ({ text }, longer) => {
      const [address, prefix] = text.split('/') as [string, string];
      const inner = Math.max(longer, Number(prefix));
      return contains(read(text), read(`${address}/${inner}`)) && contains(read('0.0.0.0/0'), read(text));
    }),
  );
});

test('shortened IPv6 is the same address', () => {
  for (const [short, long] of [
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['2001:db8::', '2001:db8:0:0:0:0:0:0'],
    ['1::8', '1:0:0:0:0:0:0:8'],
    ['::ffff:0:0', '::'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
  ])
    expect(parseCidr(`${short}/64`)).toEqual(parseCidr(`${long}/64`));
});

test('IPv4 written as IPv6 is the IPv4 range that it is', () => {
  expect(parseCidr('::ffff:10.1.2.3/104')).toEqual(parseCidr('10.0.0.0/8'));
  expect(parseCidr('::ffff:0:0/96')).toEqual(parseCidr('0.0.0.0/0'));
  expect(isWorld(read('::ffff:0.0.0.0/96'))).toBe(true);
});

test.each([
  '',
  '/',
  'x',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '10.0.0/8',
  '10.0.0.0.0/8',
  '256.0.0.0/8',
  '1e1.0.0.0/8',
  '10.0.0.0/',
  '10.0.0.0/a',
  '10.0.0.0/a8',
  '10.0.0.0/8a',
  '10.0.0.0/0008',
  '1:2:3:4:5:6:7::8',
  '1:2:3:4:5:6:7:8::9',
  '::/129',
  ':::/0',
  '1::2::3/64',
  '1:2:3:4:5:6:7/64',
  '1:2:3:4:5:6:7:8:9/64',
  '12345::/16',
  'g::/16',
  '::10.0.0/96',
  'any',
  '${Cidr}',
])('%j is no range', (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test('any text is read without an exception', () => {
  fc.assert(fc.property(fc.string(), (text) => parseCidr(text) === undefined || text.length > 1));
});

test.each([
  ['0.0.0.0/0'],
  ['::/0'],
  ['0.0.0.0/1'],
  ['128.0.0.0/1'],
  ['8.0.0.0/7'],
  ['2000::/3'],
  ['2600::/12'],
  ['10.0.0.0/7'],
  [' 0.0.0.0/0 '],
  ['0000::/0'],
])('%s is as good as the whole internet', (text) => {
  expect(isWorld(read(text))).toBe(true);
});

test.each([
  ['10.0.0.0/8'],
  ['172.16.0.0/12'],
  ['192.168.0.0/16'],
  ['100.64.0.0/10'],
  ['127.0.0.1'],
  ['169.254.1.1/32'],
  ['fd00::/8'],
  ['fe80::/64'],
  ['::1/128'],
])('%s is not public', (text) => {
  expect([isPublic(read(text)), isWorld(read(text))]).toEqual([false, false]);
});

test.each([['8.8.8.8/32'], ['172.32.0.0/12'], ['2600::/32'], ['52.0.0.0/8']])(
  '%s is public, and not the whole internet',
  (text) => {
    expect([isPublic(read(text)), isWorld(read(text))]).toEqual([true, false]);
  },
);
