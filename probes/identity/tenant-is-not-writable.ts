import { randomBytes } from 'node:crypto';

import {
  AdminConfirmSignUpCommand,
  InitiateAuthCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { inOpenPools, type OpenPool } from './open-pool';

const REFUSED = ['NotAuthorizedException'];
/** What says to an application who somebody is. */
const DECIDING = ['custom:tenant', 'custom:role', 'email', 'email_verified', 'preferred_username'];

export default defineProbe({
  id: 'PR-IDN-06',
  title: 'Nobody writes a tenant, a role or an address of the own, neither at sign-up nor afterwards',
  controls: ['IDN-01', 'IDN-03'],
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    await inOpenPools(context, (pool, like) => tryIn(context, pool, like, trials));
    return trials;
  },
});

async function tryIn(
  { operator: { cognito } }: ProbeContext,
  { poolId: UserPoolId, clientId: ClientId }: OpenPool,
  like: string,
  trials: Trial[],
): Promise<void> {
  const Password = `Aa1!${randomBytes(18).toString('base64')}`;
  const Username = `ada-${randomBytes(4).toString('hex')}`;
  const name = [{ Name: 'given_name', Value: 'Ada' }];
  for (const Name of DECIDING) {
    const UserAttributes = [{ Name, Value: 'other' }];
    await refused(trials, `signs up with ${Name}, by a client like ${like}`, REFUSED, () =>
      cognito.send(new SignUpCommand({ ClientId, Username: `${Username}-x`, Password, UserAttributes })),
    );
  }
  await allowed(trials, `signs up with a name, by a client like ${like}`, () =>
    cognito.send(new SignUpCommand({ ClientId, Username, Password, UserAttributes: name })),
  );
  await cognito.send(new AdminConfirmSignUpCommand({ UserPoolId, Username }));
  // This pool has no handler before its tokens: the token may edit its user, as far as the client lets it.
  const { AuthenticationResult: tokens } = await cognito.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD: Password },
    }),
  );
  const AccessToken = tokens?.AccessToken;
  for (const Name of DECIDING) {
    const UserAttributes = [{ Name, Value: 'other' }];
    await refused(trials, `writes ${Name} afterwards, by a client like ${like}`, REFUSED, () =>
      cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes })),
    );
  }
  await allowed(trials, `writes a name afterwards, by a client like ${like}`, () =>
    cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: name })),
  );
}
