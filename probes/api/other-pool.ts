import { randomBytes } from 'node:crypto';

import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { type ProbeContext } from '../context';

/** An access token of a pool that was made a moment ago, and is taken away again. */
export async function tokenOfAnotherPool({ operator: { cognito } }: ProbeContext): Promise<string> {
  const name = `portcullis-probe-${randomBytes(4).toString('hex')}`;
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: name }));
  const UserPoolId = UserPool?.Id;
  try {
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: name,
        ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    const Password = `Aa1!${randomBytes(18).toString('base64')}`;
    const who = { UserPoolId, Username: name };
    await cognito.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS' }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password, Permanent: true }));
    const { AuthenticationResult: tokens } = await cognito.send(
      new AdminInitiateAuthCommand({
        UserPoolId,
        ClientId: UserPoolClient?.ClientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: name, PASSWORD: Password },
      }),
    );
    if (!tokens?.AccessToken) throw new Error('the other pool gives no token');
    return tokens.AccessToken;
  } finally {
    await cognito.send(new DeleteUserPoolCommand({ UserPoolId }));
  }
}
