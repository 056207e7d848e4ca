import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { tenantRegistry } from './contract';
import { TenantError } from './error';
import { parseTenantId, type TenantId } from './tenant-id';

export type Registry = Pick<DynamoDBClient, 'send'>;

/**
 * The tenant that a user belongs to, as the registry has it, and only while it is active.
 *
 * @param user `sub` of the user: nothing that she could have chosen
 * @throws TenantError `tenant-missing` or `tenant-inactive`, and whatever the registry throws
 */
export async function tenantOf(
  registry: Registry,
  table: string,
  user: string,
  abortSignal: AbortSignal,
): Promise<TenantId> {
  const { userPrefix, memberOf } = tenantRegistry;
  const member = await read(registry, table, `${userPrefix}${user}`, abortSignal);
  const tenant = member[memberOf]?.S;
  if (tenant === undefined)
    throw new TenantError('tenant-missing', 'the registry knows no tenant of the user');
  const id = parseTenantId(tenant);
  const { state } = await read(registry, table, id, abortSignal);
  if (state?.S !== 'active')
    throw new TenantError('tenant-inactive', `the tenant ${id} is ${state?.S ?? 'not registered'}`);
  return id;
}

async function read(registry: Registry, TableName: string, key: string, abortSignal: AbortSignal) {
  const { Item = {} } = await registry.send(
    new GetItemCommand({
      TableName,
      Key: { [tenantRegistry.partitionKey]: { S: key } },
      // What suspends a tenant holds at once.
      ConsistentRead: true,
    }),
    { abortSignal },
  );
  return Item;
}
