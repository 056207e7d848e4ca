import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { preToken, type Settings } from '../../../runtime/pre-token/handler';
import { awsError, type Call, fakeAws } from '../fake-aws';

export const now = new Date('2026-11-20T12:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
export const settings = {
  factorTable: 'Factors',
  longestRefreshSeconds: 8 * 3600,
  privileges: {
    ordinary: ['staff'],
    privileged: { admins: ['orders/refund'], auditors: ['ledger/read'] },
    userAdmin: false,
  },
};

/** A user and a sign-in that keep every condition; a test breaks one of them at a time. */
export const strong = {
  triggerSource: 'TokenGeneration_HostedAuth',
  status: 'CONFIRMED',
  identities: undefined as string | undefined,
  groups: ['admins', 'staff'],
  mfa: ['SOFTWARE_TOKEN_MFA'] as string[],
  ways: ['PASSWORD'] as string[],
  /** How long ago each factor was first on record, in seconds. */
  totpAge: (30 * 86_400) as number | undefined,
  passkeyAge: undefined as number | undefined,
  clientMetadata: undefined as Record<string, string> | undefined,
  /** What the registry has of the user and of the tenant. */
  memberOf: 'acme' as string | undefined,
  state: 'active' as string | undefined,
  fails: undefined as string | undefined,
  hangs: undefined as string | undefined,
};
export type Case = typeof strong;

export function eventOf({ triggerSource, status, identities, groups, clientMetadata }: Case) {
  return {
    version: '2',
    triggerSource,
    region: 'eu-central-1',
    userPoolId: 'eu-central-1_pool',
    userName: '7a1c',
    callerContext: { awsSdkVersion: 'x', clientId: 'client' },
    request: {
      userAttributes: {
        sub: '7a1c',
        'cognito:user_status': status,
        ...(identities !== undefined && { identities }),
      },
      groupConfiguration: {
        groupsToOverride: groups,
        iamRolesToOverride: ['arn:aws:iam::111111111111:role/admin'],
        preferredRole: 'arn:aws:iam::111111111111:role/admin',
      },
      scopes: ['openid', 'orders/refund', 'ledger/read'],
      ...(clientMetadata !== undefined && { clientMetadata }),
    },
    response: { claimsAndScopeOverrideDetails: null },
  };
}

interface Claims {
  readonly claimsToSuppress: string[];
  readonly claimsToAddOrOverride?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly response: {
    readonly claimsAndScopeOverrideDetails: {
      readonly idTokenGeneration: Claims;
      readonly accessTokenGeneration: Claims & {
        readonly scopesToSuppress: string[];
      };
      readonly groupOverrideDetails: {
        readonly groupsToOverride: string[];
        readonly iamRolesToOverride: string[];
      };
    };
  };
}

/** Runs the handler over a case, and gives what Cognito would be told, why it was stripped, and what was asked of AWS. */
export async function run(
  given: Partial<Case>,
  event: unknown = eventOf({ ...strong, ...given }),
  settingsOfPool: Settings = settings,
) {
  const { mfa, ways, totpAge, passkeyAge, memberOf, state, fails, hangs } = { ...strong, ...given };
  const { calls, options } = fakeAws(({ action, input }: Call) => {
    if (action === hangs) return new Promise<never>(() => undefined);
    if (action === fails) return awsError('InternalErrorException');
    if (action === 'cognito-idp:AdminGetUserAuthFactors')
      return { Username: '7a1c', UserMFASettingList: mfa, ConfiguredUserAuthFactors: ways };
    if (input['TableName'] === 'Tenants') {
      const isUser = JSON.stringify(input['Key']) === '{"tenant":{"S":"user#7a1c"}}';
      const [name, text] = isUser ? ['memberOf', memberOf] : ['state', state];
      return text === undefined ? {} : { Item: { [name]: { S: text } } };
    }
    const since = (name: string, age?: number) =>
      age === undefined ? {} : { [name]: { N: String(seconds - age) } };
    return { Item: { ...since('totpSince', totpAge), ...since('passkeySince', passkeyAge) } };
  });
  const reasons: string[] = [];
  const untenanted: string[] = [];
  const result = await preToken(
    event,
    {
      cognito: new CognitoIdentityProviderClient(options),
      dynamoDb: new DynamoDBClient(options),
      now: () => now,
      stripped: (_, reason) => reasons.push(reason),
      untenanted: (_, reason) => untenanted.push(reason),
    },
    settingsOfPool,
  );
  const answer: Answer = JSON.parse(JSON.stringify(result));
  const details = answer.response.claimsAndScopeOverrideDetails;
  return {
    details,
    groups: details.groupOverrideDetails.groupsToOverride,
    reasons,
    untenanted,
    calls,
    answer,
  };
}
