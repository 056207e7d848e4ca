import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Cognito, enrolledFactors } from '../lib/factors/factors';
import { logReason } from '../lib/factors/log';
import { type DynamoDb, recordFactors } from '../lib/factors/record';
import { deadlineMilliseconds, environment, event as schema } from './contract';

export interface Dependencies {
  readonly cognito: Cognito;
  readonly dynamoDb: DynamoDb;
  readonly now: () => Date;
  /** Told why a sign-in left no record. */
  readonly missed: (reason: string) => void;
}

/**
 * Records since when a user has had each strong factor. It never stops a sign-in: what is not recorded gives no privileges, and
 * that is safe enough.
 */
export async function postAuthentication(
  input: unknown,
  { cognito, dynamoDb, now, missed }: Dependencies,
  factorTable: string | undefined,
): Promise<unknown> {
  try {
    if (!factorTable) throw new Error('no table is named');
    const user = schema.parse(input);
    const signal = AbortSignal.timeout(deadlineMilliseconds);
    const enrolled = await enrolledFactors(cognito, user, signal);
    await recordFactors(dynamoDb, factorTable, user, enrolled, now(), signal);
  } catch (error) {
    missed(error instanceof Error ? error.name : 'unknown');
  }
  return input;
}

// Outside the handler, so that a warm copy keeps its connections.
const cognito = new CognitoIdentityProviderClient({ maxAttempts: 2 });
const dynamoDb = new DynamoDBClient({ maxAttempts: 2 });
const missed = (reason: string): void => logReason('factors not recorded', { reason });

export const handler = (event: unknown): Promise<unknown> =>
  postAuthentication(
    event,
    { cognito, dynamoDb, now: () => new Date(), missed },
    process.env[environment.factorTable],
  );
