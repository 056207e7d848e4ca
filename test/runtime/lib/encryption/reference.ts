import { webcrypto } from 'node:crypto';

/** The parts of a message of version 1, read as docs/encryption.md describes it. */
export function partsOf(message: Buffer) {
  const tenantLength = message.readUInt8(4);
  const purposeAt = 5 + tenantLength;
  const wrappedAt = purposeAt + 1 + message.readUInt8(purposeAt) + 4;
  const saltAt = wrappedAt + 2 + message.readUInt16BE(wrappedAt);
  return {
    wrapped: message.subarray(wrappedAt + 2, saltAt),
    salt: message.subarray(saltAt, saltAt + 32),
    prefix: message.subarray(0, saltAt + 32),
    commitment: message.subarray(saltAt + 32, saltAt + 64),
    header: message.subarray(0, saltAt + 64),
    frames: message.subarray(saltAt + 64),
  };
}

/** Key, first nonce and commitment of a message, by another implementation of HKDF than the library's. */
export async function derived(dataKey: Buffer, salt: Buffer, prefix: Buffer) {
  const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', prefix));
  const info = Buffer.concat([Buffer.from('cdk-portcullis encryption 1 '), digest]);
  const ikm = await webcrypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveBits']);
  const bits = await webcrypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, ikm, 76 * 8);
  const bytes = Buffer.from(bits);
  return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32, 44), commitment: bytes.subarray(44) };
}

export function nonceOf(first: Buffer, frame: number, isLast: boolean): Buffer {
  const mixed = Buffer.alloc(12);
  mixed.writeUInt32BE(frame, 7);
  mixed.writeUInt8(isLast ? 1 : 0, 11);
  return Buffer.from(first.map((byte, at) => byte ^ (mixed[at] ?? 0)));
}

/** Decrypts by WebCrypto alone: a second reader, written from the description and not from the code. */
export async function readByReference(message: Buffer, dataKey: Buffer): Promise<Buffer> {
  const { salt, prefix, commitment, header, frames } = partsOf(message);
  const { key, nonce, commitment: expected } = await derived(dataKey, salt, prefix);
  if (!expected.equals(commitment)) throw new Error('another key');
  const aes = await webcrypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const size = 65_536 + 16;
  const count = Math.max(1, Math.ceil(frames.length / size));
  const plain = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const algorithm = { name: 'AES-GCM', iv: nonceOf(nonce, at, at === count - 1), additionalData: header };
      return Buffer.from(
        await webcrypto.subtle.decrypt(algorithm, aes, frames.subarray(at * size, (at + 1) * size)),
      );
    }),
  );
  return Buffer.concat(plain);
}
