import { encryptionContext } from '../../encryption/contract';
import { isTenantId, type TenantId } from '../tenants/tenant-id';
import { EncryptionError } from './error';

/** Whom and what a message is for. It decrypts under exactly the same scope, and under no other. */
export interface Scope {
  /** The tenant's id, from a verified identity and never from a request. */
  readonly tenant: string;
  /** What is kept, such as `invoices`: 1 to 64 of a-z, 0-9 and `._/-`, beginning with a letter or digit. */
  readonly purpose: string;
  /** Version of the form that the plaintext has, 1 to 4,294,967,295: old data cannot be passed off as new. */
  readonly schemaVersion: number;
}

/** A scope that was looked at. */
export interface CheckedScope extends Scope {
  readonly tenant: TenantId;
  /** The scope within the tenant, as one text. */
  readonly within: string;
}

export const purposePattern = /^[a-z0-9][a-z0-9._/-]{0,63}$/;
const newest = 0xffff_ffff;

/** @throws EncryptionError `input-invalid` */
export function checkedScope({ tenant, purpose, schemaVersion }: Scope): CheckedScope {
  if (!isTenantId(tenant)) throw new EncryptionError('input-invalid', 'the scope has no id of a tenant');
  if (typeof purpose !== 'string' || !purposePattern.test(purpose))
    throw new EncryptionError('input-invalid', 'a purpose is 1 to 64 of a-z, 0-9 and ._/-');
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > newest)
    throw new EncryptionError('input-invalid', `a schema version is a whole number, 1 to ${newest}`);
  return { tenant, purpose, schemaVersion, within: `${purpose} ${schemaVersion}` };
}

export function isSameScope(one: Scope, other: Scope): boolean {
  return (
    one.tenant === other.tenant && one.purpose === other.purpose && one.schemaVersion === other.schemaVersion
  );
}

/** What KMS binds the data key to. */
export function contextOf({ tenant, purpose, schemaVersion }: Scope): Record<string, string> {
  return {
    [encryptionContext.tenant]: tenant,
    [encryptionContext.purpose]: purpose,
    [encryptionContext.schemaVersion]: String(schemaVersion),
  };
}
