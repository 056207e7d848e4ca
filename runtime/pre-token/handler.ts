import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { logReason } from '../lib/factors/log';
import { environment, event as schema, privileges as privilegesSchema, type Privileges } from './contract';
import { type Override, privilegedGroupsOf, withoutPrivileges, withPrivileges } from './override';
import { type Clients, type StrengthSettings, weaknessOf } from './strength';

export interface Settings extends StrengthSettings {
  readonly privileges: Privileges;
}
export interface Dependencies extends Clients {
  /** Told why a user with privileged groups got none of them. */
  readonly stripped: (triggerSource: string, reason: string) => void;
}

/**
 * Takes privileged groups and scopes out of the tokens unless the user is one of this pool with a strong factor that is older
 * than the session.
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
  const answer = (claimsAndScopeOverrideDetails: Override): object => ({
    ...z.looseObject({}).parse(input),
    response: { claimsAndScopeOverrideDetails },
  });
  if (privilegedGroupsOf(event, privileges).length === 0) return answer(withoutPrivileges(event, privileges));
  const weakness = await weaknessOf(event, dependencies, settings);
  if (weakness === undefined) return answer(withPrivileges(event, privileges));
  dependencies.stripped(event.triggerSource, weakness);
  return answer(withoutPrivileges(event, privileges));
}

/** @throws if a setting is missing or not as the contract has it: then there is no token at all */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  const json: unknown = JSON.parse(env[environment.privileges] ?? '');
  return {
    factorTable: z.string().min(1).parse(env[environment.factorTable]),
    longestRefreshSeconds: z.coerce.number().int().positive().parse(env[environment.longestRefreshSeconds]),
    privileges: privilegesSchema.parse(json),
  };
}

// Outside the handler, so that a warm copy keeps its connections.
const cognito = new CognitoIdentityProviderClient({ maxAttempts: 2 });
const dynamoDb = new DynamoDBClient({ maxAttempts: 2 });
const stripped = (trigger: string, reason: string): void =>
  logReason('privileges stripped', { trigger, reason });

export const handler = (event: unknown): Promise<object> =>
  preToken(event, { cognito, dynamoDb, now: () => new Date(), stripped }, settingsFrom(process.env));
