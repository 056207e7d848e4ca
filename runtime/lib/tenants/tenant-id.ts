import { TenantError } from './error';

declare const parsed: unique symbol;

/** The id of a tenant, as `parseTenantId` lets it through. No other text has this type. */
export type TenantId = string & { readonly [parsed]: true };

/**
 * 1 to 48 lower-case letters, digits and hyphens, no hyphen at either end: fits a KMS alias, a tag, an S3 prefix, a path of
 * Secrets Manager and the name of a database role as it is. None of the delimiters that end a prefix (`/`, `#`, `:`) can
 * occur in it, so no tenant's prefix is the beginning of another's.
 */
export const tenantIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/;

/**
 * Reads the id of a tenant from anything.
 *
 * @throws TenantError `tenant-id-invalid`
 */
export function parseTenantId(input: unknown): TenantId {
  if (isTenantId(input)) return input;
  const seen = typeof input === 'string' ? JSON.stringify(input.slice(0, 60)) : typeof input;
  throw new TenantError(
    'tenant-id-invalid',
    `a tenant's id is 1 to 48 of a-z, 0-9 and -, with no - at either end; seen: ${seen}`,
  );
}

export function isTenantId(input: unknown): input is TenantId {
  return typeof input === 'string' && tenantIdPattern.test(input);
}
