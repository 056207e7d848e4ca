/** What constructs and handlers agree on about tenants. */
export const controls = ['AUT-05'] as const;

export * from '../lib/tenants/contract';

/** What a reader of the registry may do: one tenant, or one user's tenant, at a time, and never the list of all. */
export const permissions = {
  reader: ['dynamodb:GetItem'],
  writer: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
} as const;

export { tenantIdPattern } from '../lib/tenants/tenant-id';
