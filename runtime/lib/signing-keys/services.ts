import { type KMSClient } from '@aws-sdk/client-kms';
import { type S3Client } from '@aws-sdk/client-s3';
import { isOneOf } from './error';
import { propagationSeconds, type Bounds } from './contract';

export interface Clock {
  /** Seconds since 1970. */
  now(): number;
  sleep(seconds: number): Promise<void>;
}

/** What a rotation works with. */
export interface Rotor {
  readonly kms: KMSClient;
  readonly s3: S3Client;
  readonly clock: Clock;
  /** The name of the signing key: value of its keys' tag, part of their aliases. */
  readonly name: string;
  readonly bucket: string;
  readonly bounds: Bounds;
  /** What every key is made with, and has from then on. */
  readonly keyPolicy: string;
}

/** Waits for what was just made: KMS takes a while until a key, its tag and its alias are seen everywhere. */
export async function patiently<T>(clock: Clock, request: () => Promise<T>): Promise<T> {
  const until = clock.now() + propagationSeconds;
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (clock.now() >= until || !isOneOf(error, 'NotFoundException', 'AccessDeniedException')) throw error;
      await clock.sleep(5);
    }
  }
}
