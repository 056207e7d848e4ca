import { createCipheriv, createDecipheriv, createHash, hkdfSync, timingSafeEqual } from 'node:crypto';
import { EncryptionError } from './error';
import { cipher, type Format, sizes } from './format';

const mostFrames = 2 ** 32;

/**
 * The key of one message, derived from a data key and the header up to the commitment.
 *
 * The salt in the header is 256 random bits, so two messages have the same key with a probability of 2^-129 even after 2^64 of
 * them. Under a key of its own, a nonce has to differ among the frames of the message alone: it is 96 derived bits, as random
 * as the key, with the frame's number and whether it is the last mixed in, as TLS 1.3 makes its own. A frame in another
 * place, or a message that ends early or goes on, asks for a nonce that nothing was sealed with.
 */
export class MessageKey {
  private frames = 0;

  private constructor(private readonly derived: Buffer) {}

  static derive({ version, hash }: Format, dataKey: Buffer, salt: Buffer, prefix: Buffer): MessageKey {
    const label = Buffer.from(`cdk-portcullis encryption ${version} `);
    const info = Buffer.concat([label, createHash(hash).update(prefix).digest()]);
    const length = sizes.key + sizes.nonce + sizes.commitment;
    return new MessageKey(Buffer.from(hkdfSync(hash, dataKey, salt, info, length)));
  }

  /** Goes into the header: no other data key, and no other header, leads to it. */
  get commitment(): Buffer {
    return this.derived.subarray(sizes.key + sizes.nonce);
  }

  /** @throws EncryptionError `message-refused` */
  checkCommitment(commitment: Buffer): void {
    if (!timingSafeEqual(commitment, this.commitment)) throw new EncryptionError('message-refused');
  }

  /** The next frame: as many bytes as the plaintext, and the tag. */
  seal(header: Buffer, plaintext: Uint8Array, isLast: boolean): Buffer[] {
    const sealing = createCipheriv(cipher, this.key, this.nextNonce(isLast), { authTagLength: sizes.tag });
    sealing.setAAD(header);
    return [sealing.update(plaintext), sealing.final(), sealing.getAuthTag()];
  }

  /** @throws EncryptionError `message-refused` */
  open(header: Buffer, frame: Uint8Array, isLast: boolean): Buffer {
    const length = frame.length - sizes.tag;
    if (length < 0) throw new EncryptionError('message-refused');
    const opening = createDecipheriv(cipher, this.key, this.nextNonce(isLast), { authTagLength: sizes.tag });
    opening.setAAD(header).setAuthTag(frame.subarray(length));
    const plaintext = opening.update(frame.subarray(0, length));
    try {
      opening.final();
      return plaintext;
    } catch {
      plaintext.fill(0);
      throw new EncryptionError('message-refused');
    }
  }

  wipe(): void {
    this.derived.fill(0);
    this.frames = mostFrames;
  }

  private get key(): Buffer {
    return this.derived.subarray(0, sizes.key);
  }

  private nextNonce(isLast: boolean): Buffer {
    if (this.frames === mostFrames)
      throw new EncryptionError('input-invalid', 'the message has too many frames');
    const nonce = Buffer.from(this.derived.subarray(sizes.key, sizes.key + sizes.nonce));
    nonce.writeUInt32BE((nonce.readUInt32BE(7) ^ this.frames) >>> 0, 7);
    nonce.writeUInt8(nonce.readUInt8(11) ^ (isLast ? 1 : 0), 11);
    this.frames += 1;
    return nonce;
  }
}
