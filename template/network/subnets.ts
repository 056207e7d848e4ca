import { parseCidr } from './cidr';

/** What `Fn::Cidr` gives: `count` ranges of 2^bits addresses each, one after the other; undefined where they do not fit. */
export function subnets(block: string, count: number, bits: number): string[] | undefined {
  const outer = parseCidr(block);
  if (!outer || !Number.isInteger(count) || count < 1 || count > 256) return undefined;
  const width = outer.version === 4 ? 32 : 128;
  const free = width - outer.prefix;
  if (
    !Number.isInteger(bits) ||
    bits < 0 ||
    bits > free ||
    BigInt(count) << BigInt(bits) > 1n << BigInt(free)
  )
    return undefined;
  return Array.from({ length: count }, (_, index) => {
    const first = outer.first + (BigInt(index) << BigInt(bits));
    return `${outer.version === 4 ? dotted(first) : colons(first)}/${width - bits}`;
  });
}

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

function colons(value: bigint): string {
  return Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn)
    .map((group) => group.toString(16))
    .join(':');
}
