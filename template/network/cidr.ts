/** A range of addresses, IPv4 or IPv6. */
export interface Cidr {
  readonly version: 4 | 6;
  /** Number of leading bits that are fixed. */
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Reads `10.0.0.0/8` or `fd00::/8`; an address without a prefix is a range of one. Undefined for anything else.
 *
 * IPv4 written as IPv6 (`::ffff:10.0.0.0/104`) is the IPv4 range that it is.
 */
export function parseCidr(text: string): Cidr | undefined {
  const [address, prefixText, ...rest] = text.trim().split('/');
  if (address === undefined || rest.length > 0) return undefined;
  const version = address.includes(':') ? 6 : 4;
  const bits = version === 6 ? 128 : 32;
  const value = version === 6 ? parseV6(address) : parseV4(address);
  const prefix = prefixText === undefined ? bits : /^\d{1,3}$/.test(prefixText) ? Number(prefixText) : -1;
  if (value === undefined || prefix < 0 || prefix > bits) return undefined;
  if (version === 6 && prefix >= 96 && value >> 32n === 0xffffn)
    return range(4, value & 0xffffffffn, prefix - 96);
  return range(version, value, prefix);
}

function range(version: 4 | 6, value: bigint, prefix: number): Cidr {
  const size = 1n << BigInt((version === 6 ? 128 : 32) - prefix);
  const first = (value / size) * size;
  return { version, prefix, first, last: first + size - 1n };
}

function parseV4(text: string): bigint | undefined {
  const bytes = text.split('.');
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256))
    return undefined;
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':').flatMap(groupsOf)));
  const missing = 8 - groups.flat().length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [
    ...(groups[0] ?? []),
    ...(halves.length === 2 ? new Array<string>(missing).fill('0') : []),
    ...(groups[1] ?? []),
  ];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

/** An IPv4 tail (`::ffff:10.0.0.1`) as two groups. */
function groupsOf(group: string): string[] {
  const v4 = group.includes('.') ? parseV4(group) : undefined;
  return v4 === undefined ? [group] : [(v4 >> 16n).toString(16), (v4 & 0xffffn).toString(16)];
}

export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.version === inner.version && outer.first <= inner.first && outer.last >= inner.last;
}

export function overlaps(one: Cidr, two: Cidr): boolean {
  return one.version === two.version && one.first <= two.last && two.first <= one.last;
}

/** Ranges that are not routed on the internet: private, shared, loopback, link-local, unique local. */
const notPublic = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
];
/** The same, read when a template first asks. */
let unrouted: readonly Cidr[] | undefined;

/** Whether it holds addresses of the internet. */
export function isPublic(cidr: Cidr): boolean {
  unrouted ??= notPublic.flatMap((text) => parseCidr(text) ?? []);
  return !unrouted.some((range) => contains(range, cidr));
}

/** Whether it is as good as the whole internet: a range so wide that nobody owns it (IPv4 shorter than /8, IPv6 shorter than /16). */
export function isWorld(cidr: Cidr): boolean {
  return isPublic(cidr) && cidr.prefix < (cidr.version === 4 ? 8 : 16);
}
