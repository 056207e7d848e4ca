import { z } from 'zod';
import { secretPermissions } from '../lib/rotation/contract';

/** What the secret of a confidential client and its rotation agree on. */
export const controls = ['IDN-01', 'IDN-06'] as const;

export { event } from '../lib/rotation/contract';

export const environment = {
  userPoolId: 'USER_POOL_ID',
  /** Where clients redeem codes: `https://…/oauth2/token`. */
  tokenEndpoint: 'TOKEN_ENDPOINT',
} as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  secret: secretPermissions,
  userPool: [
    'cognito-idp:AddUserPoolClientSecret',
    'cognito-idp:DeleteUserPoolClientSecret',
    'cognito-idp:ListUserPoolClientSecrets',
  ],
} as const;

/** A value of the secret: what an application reads. */
export const secretValue = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(24).max(64),
});
export type SecretValue = z.infer<typeof secretValue>;
