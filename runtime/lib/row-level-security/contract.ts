/** Where a session says whose it is, in the tier `setting`. */
export const tenantSetting = 'app.tenant';

/** What the database role of a tenant begins with, in the tier `bound`; the tenant's id follows. `TenantRole` allows the same. */
export const tenantRolePrefix = 'tenant_';

/** The function that says whose the session is, and the policy of every tenant table that asks it. */
export const tenantFunction = 'current_tenant';
export const isolationPolicy = 'tenant_isolation';
export const accessPolicy = 'tenant_access';

/**
 * What tenants are kept apart against. `setting`: a query that forgot its WHERE clause. `bound`: injected SQL as well, since a
 * session cannot change who logged in.
 */
export const tiers = ['setting', 'bound'] as const;
export type Tier = (typeof tiers)[number];
