import { createCipheriv } from 'node:crypto';

interface Side {
  readonly key: Buffer;
  readonly nonce: Buffer;
}

/**
 * A ciphertext with one tag that AES-GCM opens under both keys (Dodis, Grubbs, Ristenpart and Woodage 2018; Len, Grubbs and
 * Ristenpart 2021): the tag is linear in every block of the ciphertext, so one last block makes the two tags meet.
 */
export function underTwoKeys(sides: readonly Side[], aad: Buffer, ciphertext: Buffer): Buffer {
  const parts = sides.map(({ key, nonce }) => {
    const h = fieldOf(block(key, Buffer.alloc(16)));
    const mask = fieldOf(block(key, Buffer.concat([nonce, Buffer.of(0, 0, 0, 1)])));
    const lengths = Buffer.alloc(16);
    lengths.writeBigUInt64BE(BigInt(aad.length) * 8n, 0);
    lengths.writeBigUInt64BE(BigInt(ciphertext.length + 16) * 8n, 8);
    const known = [...blocksOf(aad), ...blocksOf(ciphertext), 0n, fieldOf(lengths)];
    const hash = known.reduce((sum, next) => times(sum ^ next, h), 0n);
    return { tag: hash ^ mask, factor: times(h, h) };
  });
  const [one, other] = parts;
  if (!one || !other) throw new Error('two keys are needed');
  // tag1 + x h1^2 = tag2 + x h2^2
  const last = times(one.tag ^ other.tag, inverse(one.factor ^ other.factor));
  return Buffer.concat([ciphertext, bytesOf(last), bytesOf(one.tag ^ times(last, one.factor))]);
}

function block(key: Buffer, input: Buffer): Buffer {
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(input);
}

function blocksOf(bytes: Buffer): bigint[] {
  return Array.from({ length: Math.ceil(bytes.length / 16) }, (_, at) => {
    const padded = Buffer.alloc(16);
    bytes.copy(padded, 0, at * 16, at * 16 + 16);
    return fieldOf(padded);
  });
}

/** Elements of GF(2^128) as GCM writes them: the first bit is the coefficient of 1. */
function fieldOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function bytesOf(element: bigint): Buffer {
  return Buffer.from(element.toString(16).padStart(32, '0'), 'hex');
}

function times(one: bigint, other: bigint): bigint {
  let [product, shifted] = [0n, one];
  for (let bit = 127n; bit >= 0n; bit -= 1n) {
    if ((other >> bit) & 1n) product ^= shifted;
    shifted = shifted & 1n ? (shifted >> 1n) ^ (0xe1n << 120n) : shifted >> 1n;
  }
  return product;
}

/** By Fermat: the power 2^128 - 2. */
function inverse(element: bigint): bigint {
  let [result, square] = [1n << 127n, element];
  for (let bit = 1; bit < 128; bit += 1) {
    square = times(square, square);
    result = times(result, square);
  }
  return result;
}
