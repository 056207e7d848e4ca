import { type DynamoDb } from '../lib/factors/record';
import { tenantOf } from '../lib/tenants/membership';
import { deadlineMilliseconds, type PreTokenEvent, tenantTag } from './contract';
import { type Override } from './override';

export interface TenantSettings {
  /** Name of the registry's table; without it tokens are what they are otherwise. */
  readonly tenantRegistry?: string | undefined;
}

export interface TenantDependencies {
  readonly dynamoDb: DynamoDb;
  /** Told why tokens name no tenant. */
  readonly untenanted: (triggerSource: string, reason: string) => void;
}

/**
 * How tokens are made to name the tenant of their user, as the registry has it: nothing that the user, the client or the request
 * says of a tenant gets in. Who has no active tenant, machines included, gets tokens without one, and so does everybody while the
 * registry does not answer.
 */
export async function tenantClaim(
  { triggerSource, request }: PreTokenEvent,
  { dynamoDb, untenanted }: TenantDependencies,
  { tenantRegistry }: TenantSettings,
): Promise<(override: Override) => Override> {
  if (tenantRegistry === undefined) return (override) => override;
  try {
    const user = request.userAttributes?.['sub'];
    if (typeof user !== 'string') throw new Error('not a user of this pool');
    const tenant = await tenantOf(dynamoDb, tenantRegistry, user, AbortSignal.timeout(deadlineMilliseconds));
    return onBoth((claims) => ({ ...claims, claimsToAddOrOverride: { [tenantTag]: tenant } }));
  } catch (error) {
    untenanted(triggerSource, error instanceof Error && 'code' in error ? String(error.code) : 'no answer');
    return onBoth((claims) => ({ ...claims, claimsToSuppress: [...claims.claimsToSuppress, tenantTag] }));
  }
}

type Change = <T extends Override['idTokenGeneration']>(claims: T) => T;

function onBoth(change: Change): (override: Override) => Override {
  return (override) => ({
    ...override,
    idTokenGeneration: change(override.idTokenGeneration),
    accessTokenGeneration: change(override.accessTokenGeneration),
  });
}
