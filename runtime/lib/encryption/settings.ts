import { z } from 'zod';
import { EncryptionError } from './error';

/** How long, and for how much, data keys are kept. */
export interface EncryptionSettings {
  /**
   * A data key is used for so many seconds, 10 to 3600. So long, and the while that a change of AWS KMS takes, a tenant whose key
   * was disabled goes on in a process that nobody told.
   *
   * @default 300
   */
  readonly maxAgeSeconds?: number;
  /**
   * So many messages are encrypted under a data key.
   *
   * @default 1000
   */
  readonly maxMessages?: number;
  /**
   * So many bytes are encrypted under a data key. A longer message gets one for itself; a stream, whose length nobody knows, is
   * begun under one that has room and takes it to its end.
   *
   * @default - 1 GiB
   */
  readonly maxBytes?: number;
  /**
   * Tenants whose data keys are kept.
   *
   * @default 1000
   */
  readonly maxTenants?: number;
  /**
   * Data keys that are kept of one tenant: no tenant takes the place of another's.
   *
   * @default 100
   */
  readonly maxKeysPerTenant?: number;
}
export type Limits = Readonly<Required<EncryptionSettings>>;

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const schema = z.strictObject({
  maxAgeSeconds: whole(10, 3600).default(300),
  maxMessages: whole(1, 2 ** 32).default(1000),
  maxBytes: whole(1, Number.MAX_SAFE_INTEGER).default(2 ** 30),
  maxTenants: whole(1, 100_000).default(1000),
  maxKeysPerTenant: whole(1, 10_000).default(100),
});

/** @throws EncryptionError `settings-invalid` with what is wrong */
export function checkedSettings(settings: EncryptionSettings): Limits {
  const { success, data, error } = schema.safeParse(settings);
  if (!success) throw new EncryptionError('settings-invalid', z.prettifyError(error));
  return data;
}
