import {
  AdminGetUserAuthFactorsCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

/** The second factors that count as strong: neither can be read out over the phone to somebody who intercepts messages. */
export const strongFactors = ['totp', 'passkey'] as const;
export type StrongFactor = (typeof strongFactors)[number];

export type Cognito = Pick<CognitoIdentityProviderClient, 'send'>;

/** A user of a pool, by the name that Cognito gives to triggers; with sign-in by address it never changes. */
export interface User {
  readonly userPoolId: string;
  readonly userName: string;
}

/** Which strong factors a user has enrolled, by what Cognito says now. */
export async function enrolledFactors(
  cognito: Cognito,
  { userPoolId, userName }: User,
  abortSignal: AbortSignal,
): Promise<ReadonlySet<StrongFactor>> {
  const answer = await cognito.send(
    new AdminGetUserAuthFactorsCommand({ UserPoolId: userPoolId, Username: userName }),
    { abortSignal },
  );
  const enrolled = new Set<StrongFactor>();
  if (answer.UserMFASettingList?.includes('SOFTWARE_TOKEN_MFA') === true) enrolled.add('totp');
  // Passkeys are no "MFA setting" of Cognito's: they stand among the ways to sign in.
  if (answer.ConfiguredUserAuthFactors?.includes('WEB_AUTHN') === true) enrolled.add('passkey');
  return enrolled;
}
