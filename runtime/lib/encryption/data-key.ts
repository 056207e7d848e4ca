import { EncryptionError } from './error';
import { sizes } from './format';
import { type CheckedScope } from './scope';

/** A data key, for as long as it is kept: in memory of its own, which is overwritten afterwards. */
export class DataKey {
  /** Messages that were begun under it. */
  messages = 0;
  /** Plaintext bytes that were encrypted under it. */
  bytes = 0;
  private readonly key = Buffer.alloc(sizes.key);
  private isWiped = false;

  /**
   * @param plaintext is overwritten
   * @throws EncryptionError `key-unavailable` for a key of another length
   */
  constructor(
    readonly scope: CheckedScope,
    plaintext: Uint8Array,
    /** As KMS encrypted it. */
    readonly wrapped: Buffer,
    readonly madeAt: number,
  ) {
    const isWhole = plaintext.length === sizes.key;
    if (isWhole) this.key.set(plaintext);
    plaintext.fill(0);
    if (!isWhole) throw new EncryptionError('key-unavailable');
  }

  /** @throws EncryptionError `tenant-dropped` for a key that was wiped: zeros never encrypt anything */
  get plaintext(): Buffer {
    if (this.isWiped) throw new EncryptionError('tenant-dropped');
    return this.key;
  }

  wipe(): void {
    this.isWiped = true;
    this.key.fill(0);
  }
}
