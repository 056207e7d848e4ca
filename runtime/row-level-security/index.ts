/** Keeps tenants apart in a database that they share: writes the DDL, checks that it holds, and opens their transactions. */
export { type Connection } from '../lib/row-level-security/client';
export { type Tier } from '../lib/row-level-security/contract';
export { type IsolationDescription } from '../lib/row-level-security/description-form';
export { RowLevelSecurityError, type RowLevelSecurityErrorCode } from '../lib/row-level-security/error';
export { tenantIsolationSql, tenantRoleSql } from '../lib/row-level-security/tenant-isolation-sql';
export { type IsolationFinding, verifyIsolation } from '../lib/row-level-security/verify-isolation';
export { withTenant } from '../lib/row-level-security/with-tenant';
export { TenantError, type TenantErrorCode } from '../lib/tenants/error';
export { parseTenantId, type TenantId } from '../lib/tenants/tenant-id';
