/** Whom the code works for: for functions and containers that serve tenants. */
export { TenantError, type TenantErrorCode } from '../lib/tenants/error';
export { keysOf, type TenantKeys } from '../lib/tenants/keys';
export { isTenantId, parseTenantId, type TenantId } from '../lib/tenants/tenant-id';
export {
  currentTenant,
  expectTenant,
  inTenantOf,
  type TenantAudit,
  type TenantIdentity,
  tenantScoped,
} from '../lib/tenants/tenant-context';
