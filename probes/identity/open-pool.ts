import { randomBytes } from 'node:crypto';

import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { only, type ProbeContext } from '../context';

/** A pool in which people sign up by themselves, with the attributes that the clients of the deployed one may write. */
export interface OpenPool {
  readonly poolId: string;
  readonly clientId: string;
}

/**
 * Makes it, with a tenant and a role among its attributes, does `act` for a client as each deployed one is, and takes it away
 * again. The deployed pool lets nobody sign up, and an attribute that was added to it could not be removed.
 */
export async function inOpenPools(
  context: ProbeContext,
  act: (pool: OpenPool, like: string) => Promise<void>,
): Promise<void> {
  const { cognito } = context.operator;
  const deployed = only(context, 'AWS::Cognito::UserPool').physicalId;
  const PoolName = `portcullis-probe-${randomBytes(4).toString('hex')}`;
  const custom = (Name: string) => ({ Name, AttributeDataType: 'String' as const, Mutable: true });
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({ PoolName, Schema: [custom('tenant'), custom('role')] }),
  );
  const poolId = UserPool?.Id ?? '';
  try {
    for (const { type, physicalId, logicalId } of context.resources) {
      if (type !== 'AWS::Cognito::UserPoolClient') continue;
      const clientId = await clientLike(cognito, poolId, { UserPoolId: deployed, ClientId: physicalId });
      // Without what the CDK puts behind each name.
      await act({ poolId, clientId }, logicalId.replace(/[0-9A-F]{8}$/, ''));
    }
  } finally {
    await cognito.send(new DeleteUserPoolCommand({ UserPoolId: poolId }));
  }
}

async function clientLike(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  deployed: { readonly UserPoolId: string; readonly ClientId: string },
): Promise<string> {
  const { UserPoolClient: like } = await cognito.send(new DescribeUserPoolClientCommand(deployed));
  const { UserPoolClient: made } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'like-a-deployed-one',
      ReadAttributes: like?.ReadAttributes,
      WriteAttributes: like?.WriteAttributes,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );
  return made?.ClientId ?? '';
}
