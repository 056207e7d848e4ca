import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { logReason } from '../lib/factors/log';
import { environment, event as schema, privileges as privilegesSchema, type Privileges } from './contract';
import { privilegedGroupsOf, withoutPrivileges, withPrivileges } from './override';
import { type Clients, type StrengthSettings, weaknessOf } from './strength';
import { tenantClaim, type TenantDependencies, type TenantSettings } from './tenant';

export interface Settings extends StrengthSettings, TenantSettings {
  readonly privileges: Privileges;
}
export interface Dependencies extends Clients, TenantDependencies {
  /** Told why a user with privileged groups got none of them. */
  readonly stripped: (triggerSource: string, reason: string) => void;
}

/**
 * Takes privileged groups and scopes out of the tokens unless the user is one of this pool with a strong factor that is older
 * than the session, and names the tenant of the user.
 *
 * @throws for an event of another version or shape, which could not be answered safely: Cognito then gives no token
 */
export async function preToken(
  input: unknown,
  dependencies: Dependencies,
  settings: Settings,
): Promise<object> {
  const event = schema.parse(input);
  const { privileges } = settings;
  const isPrivileged = privilegedGroupsOf(event, privileges).length > 0;
  const [withTenant, weakness] = await Promise.all([
    tenantClaim(event, dependencies, settings),
    isPrivileged ? weaknessOf(event, dependencies, settings) : 'no privileged group',
  ]);
  if (isPrivileged && weakness !== undefined) dependencies.stripped(event.triggerSource, weakness);
  const override = weakness === undefined ? withPrivileges : withoutPrivileges;
  return {
    ...z.looseObject({}).parse(input),
    response: { claimsAndScopeOverrideDetails: withTenant(override(event, privileges)) },
  };
}

/** @throws if a setting is missing or not as the contract has it: then there is no token at all */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const json: unknown = JSON.parse(env[environment.privileges] ?? '');
  return {
    factorTable: z.string().min(1).parse(env[environment.factorTable]),
    longestRefreshSeconds: z.coerce.number().int().positive().parse(env[environment.longestRefreshSeconds]),
    privileges: privilegesSchema.parse(json),
    tenantRegistry: z.string().min(1).optional().parse(env[environment.tenantRegistry]),
  };
}

// Outside the handler, so that a warm copy keeps its connections.
const told =
  (what: string) =>
  (trigger: string, reason: string): void =>
    logReason(what, { trigger, reason });
const clients: Dependencies = {
  cognito: new CognitoIdentityProviderClient({ maxAttempts: 2 }),
  dynamoDb: new DynamoDBClient({ maxAttempts: 2 }),
  now: () => new Date(),
  stripped: told('privileges stripped'),
  untenanted: told('no tenant in tokens'),
};

export const handler = (event: unknown): Promise<object> =>
  preToken(event, clients, settingsFrom(process.env));
