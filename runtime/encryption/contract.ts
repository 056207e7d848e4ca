/** What everything that encrypts for tenants agrees on. */
export const controls = ['DAT-01'] as const;

/**
 * The keys of the encryption context that every data key is bound to. AWS writes them, and their values, to CloudTrail as they
 * are: ids and names alone.
 */
export const encryptionContext = {
  tenant: 'tenant',
  purpose: 'purpose',
  schemaVersion: 'schema-version',
} as const;

/** Actions on the tenant's key, with credentials that are tagged with the tenant. */
export const permissions = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;
