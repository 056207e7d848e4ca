let table: Uint32Array | undefined;

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/** CRC-32 of ASCII text, as zip files and access tokens use it. */
export function crc32(text: string): number {
  // Not at the start: hardly any run meets a token.
  table ??= makeTable();
  let value = 0xffffffff;
  for (let at = 0; at < text.length; at++)
    value = (value >>> 8) ^ (table[(value ^ text.charCodeAt(at)) & 255] as number);
  return ~value >>> 0;
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number in base 62, with leading zeros. */
export function base62(number: number, width: number): string {
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = `${digits[rest % 62] ?? ''}${text}`;
  return text.padStart(width, '0');
}

/** Whether the last six characters after a token's prefix are the checksum of those before, as GitHub and npm make it. */
export function hasChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  return base62(crc32(body.slice(0, -6)), 6) === body.slice(-6);
}
