import { AsyncLocalStorage } from 'node:async_hooks';
import { TenantError } from './error';
import { parseTenantId, type TenantId } from './tenant-id';

/** Who calls, as a verified token says: `Identity` of `cdk-portcullis/verify` is one. */
export interface TenantIdentity {
  readonly subject: string;
  readonly tenant: string | undefined;
}

/** Told when a request names a tenant that its caller does not belong to: a line for the audit, without what was asked. */
export interface TenantAudit {
  mismatch(entry: { readonly subject: string; readonly tenant: TenantId; readonly named: string }): void;
}

const current = new AsyncLocalStorage<TenantId>();

/**
 * Runs something for the tenant of a verified identity: whatever is called within, however late, works for that tenant.
 *
 * There is no other way in: a context cannot be changed from inside, and an identity without a tenant gets none.
 *
 * @throws TenantError `tenant-missing`, `tenant-id-invalid`
 * @example
 * const identity = await verifier.verify(token);
 * await inTenantOf(identity, async () => orders.list());
 */
export function inTenantOf<T>({ tenant, subject }: TenantIdentity, work: () => T): T {
  if (tenant === undefined)
    throw new TenantError('tenant-missing', `the verified identity of ${subject} belongs to no tenant`);
  const id = parseTenantId(tenant);
  const around = current.getStore();
  if (around !== undefined && around !== id)
    throw new TenantError('tenant-mismatch', `work for the tenant ${around} cannot go on for ${id}`);
  return current.run(id, work);
}

/**
 * The tenant that is worked for.
 *
 * @throws TenantError `tenant-missing` outside `inTenantOf`: a client of data that asks here reaches nothing without a tenant
 */
export function currentTenant(): TenantId {
  const tenant = current.getStore();
  if (tenant === undefined)
    throw new TenantError('tenant-missing', 'no tenant is worked for here: call this inside inTenantOf');
  return tenant;
}

/**
 * The tenant that is worked for, where a request names one too: in its path, its body or a header. That is a claim, and never
 * an instruction.
 *
 * @throws TenantError `tenant-mismatch` after telling the audit, `tenant-missing`
 */
export function expectTenant(named: unknown, { subject }: TenantIdentity, audit: TenantAudit): TenantId {
  const tenant = currentTenant();
  if (named === tenant) return tenant;
  const text = typeof named === 'string' ? named.slice(0, 60) : typeof named;
  audit.mismatch({ subject, tenant, named: text });
  throw new TenantError('tenant-mismatch', 'the request names another tenant than its caller belongs to');
}

/**
 * A client of data that works for a tenant: each call is given the tenant that is worked for, and fails where there is none.
 *
 * @example
 * const orders = tenantScoped((tenant) => ({ list: () => query(`${tenant}#`) }));
 */
export function tenantScoped<T extends object>(client: (tenant: TenantId) => T): () => T {
  return () => client(currentTenant());
}
