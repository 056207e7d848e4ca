/** Encrypts what tenants keep, each under keys of its own: for functions and containers. */
import { type KeyService, type KmsSettings } from '../lib/encryption/key-service';
import { kmsService } from '../lib/encryption/kms';

export { EncryptionError, type EncryptionErrorCode } from '../lib/encryption/error';
export { type KeyService, type KmsSettings, type TenantCredentials } from '../lib/encryption/key-service';
export { type Scope } from '../lib/encryption/scope';
export { type EncryptionSettings } from '../lib/encryption/settings';
export { type EncryptionClients, TenantEncryption } from '../lib/encryption/tenant-encryption';

/**
 * Data keys of AWS KMS, under the keys that tenants were given.
 *
 * @example
 * const keys = kmsKeyService({ credentialsOf: (tenant) => sessionFor(tenant) });
 */
export function kmsKeyService(settings: KmsSettings = {}): KeyService {
  return kmsService(settings);
}
