import { Duration } from 'aws-cdk-lib';
import {
  CfnUserPoolClient,
  ClientAttributes,
  type UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { PortcullisError } from '../../waivers';
import { definitionOf } from '../definition';
import { type ApiScopes } from './api-scopes';
import { type MachineClientOptions } from './client-options';
import { checkedTokenValidity } from './sign-in-client';

/** A client that gets tokens for itself with its secret, and by which nobody can sign in. */
export function machineClient(
  id: string,
  userPool: UserPool,
  apiScopes: ApiScopes,
  options: MachineClientOptions,
): UserPoolClient {
  if (options.scopes.length === 0) {
    throw new PortcullisError(
      'scope-missing',
      `the machine client ${id} asks for no scope: name what it may do, such as orders/read`,
    );
  }
  const tokenValidity = checkedTokenValidity(options.tokenValidity);
  const granted = apiScopes.granted(options.scopes);
  const client = userPool.addClient(id, {
    generateSecret: true,
    oAuth: { flows: { clientCredentials: true }, scopes: [...granted.scopes] },
    accessTokenValidity: tokenValidity,
    idTokenValidity: tokenValidity,
    // A machine is given none; set all the same, because unset means 30 days.
    refreshTokenValidity: Duration.hours(1),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    // Nobody signs in here, but a client that names no attribute may write them all.
    readAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
  });
  client.node.addDependency(...granted.servers);
  // Refreshing alone signs nobody in. Left out, Cognito would add SRP and custom challenges.
  definitionOf(client, CfnUserPoolClient.isCfnUserPoolClient).explicitAuthFlows = [
    'ALLOW_REFRESH_TOKEN_AUTH',
  ];
  return client;
}
