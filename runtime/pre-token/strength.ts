import { type Cognito, enrolledFactors } from '../lib/factors/factors';
import { type DynamoDb, readFactorRecord } from '../lib/factors/record';
import { deadlineMilliseconds, type PreTokenEvent, signInSeconds } from './contract';

export interface Clients {
  readonly cognito: Cognito;
  readonly dynamoDb: DynamoDb;
  readonly now: () => Date;
}

export interface StrengthSettings {
  readonly factorTable: string;
  readonly longestRefreshSeconds: number;
}

/**
 * Why a session gets no privileges; nothing if it gets them. Every answer but "all conditions hold" is a reason, and so is an
 * answer that does not come.
 */
export async function weaknessOf(
  event: PreTokenEvent,
  { cognito, dynamoDb, now }: Clients,
  { factorTable, longestRefreshSeconds }: StrengthSettings,
): Promise<string | undefined> {
  const age = oldestSession(event.triggerSource, longestRefreshSeconds);
  if (age === undefined) return `trigger ${event.triggerSource}`;
  const { userPoolId, userName } = event;
  if (!userName || !isLocal(event)) return 'not a confirmed user of this pool';
  try {
    const user = { userPoolId, userName };
    const signal = AbortSignal.timeout(deadlineMilliseconds);
    const [enrolled, record] = await Promise.all([
      enrolledFactors(cognito, user, signal),
      readFactorRecord(dynamoDb, factorTable, user, signal),
    ]);
    const latest = Math.floor(now().getTime() / 1000) - age;
    const old = [...enrolled].some((factor) => (record[factor] ?? Number.POSITIVE_INFINITY) < latest);
    return old ? undefined : 'no strong factor that is older than the session';
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.name : 'unknown'}`;
  }
}

/**
 * How many seconds ago the session may have begun, at most. The event does not say which session it is, so a factor has to be
 * older than any session that this trigger can stand for. Nothing for triggers that get no privileges at all.
 */
function oldestSession(triggerSource: string, longestRefreshSeconds: number): number | undefined {
  switch (triggerSource) {
    case 'TokenGeneration_HostedAuth':
    case 'TokenGeneration_Authentication':
      return signInSeconds;
    case 'TokenGeneration_RefreshTokens':
      return signInSeconds + longestRefreshSeconds;
    // The challenge for a new password, a remembered device, a machine, and what Cognito may invent yet.
    default:
      return undefined;
  }
}

/** Users of other providers get no second factor from Cognito, linked ones included. */
function isLocal({ request: { userAttributes } }: PreTokenEvent): boolean {
  return (
    userAttributes?.['cognito:user_status'] === 'CONFIRMED' && userAttributes['identities'] === undefined
  );
}
