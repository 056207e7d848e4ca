/**
 * A version of the format. Everything that could differ stands here, and nothing in a message can choose it but its version,
 * which the message's key is derived from.
 */
export interface Format {
  readonly version: number;
  readonly hash: 'sha256' | 'sha512';
  /** Plaintext bytes of every frame but the last, which may be shorter. */
  readonly frameBytes: number;
}

/** A cipher and sizes that all versions so far share. */
export const cipher = 'aes-256-gcm';
export const sizes = { key: 32, nonce: 12, tag: 16, salt: 32, commitment: 32 } as const;

/** What is written. */
export const newest: Format = { version: 1, hash: 'sha256', frameBytes: 64 * 1024 };

/** Every version that was ever written: all are read, for as long as a message of them exists. */
export const formats: readonly Format[] = [newest];
