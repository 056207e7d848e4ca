/** What a tenant's record can say of it. Only an `active` tenant is served. */
export const tenantStates = ['onboarding', 'active', 'suspended', 'offboarding', 'offboarded'] as const;
export type TenantState = (typeof tenantStates)[number];

/**
 * The registry of tenants, as its construct and those who read and write it agree. One item a tenant: `tenant`, `state`,
 * `tier`, `keyArn`, `secretArn`, `changedAt` (seconds since 1970). One item a user: `user#<sub>` as the key, with `memberOf`.
 */
export const tenantRegistry = { partitionKey: 'tenant', userPrefix: 'user#', memberOf: 'memberOf' } as const;

/** How the keys of a tenant differ: in what separates them, and in what they cost. */
export const keyTiers = ['dedicated', 'pooled', 'external'] as const;
export type KeyTier = (typeof keyTiers)[number];

/** The session tag, the encryption context's key and the claim that name the tenant. */
export const tenantTag = 'tenant';

/** Stands for the tenant's id in the policy that every key of a tenant is made with. */
export const tenantPlaceholder = '{{tenant}}';

/** The alias of a tenant's key, whose creation decides which of several keys becomes the tenant's. */
export function keyAliasOf(tenant: string): string {
  return `alias/tenant/${tenant}`;
}

/** Where the secrets, the objects and the queues of a tenant are: every prefix ends in a delimiter that no id holds. */
export const prefixes = {
  secret: (tenant: string): string => `tenant/${tenant}/`,
  object: (tenant: string): string => `${tenant}/`,
  queue: (tenant: string): string => `${tenant}_`,
  partition: (tenant: string): string => `${tenant}#`,
  eventSource: (tenant: string): string => `tenant.${tenant}/`,
} as const;
