import { Stack } from 'aws-cdk-lib';
import { type IUserPool, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { verifierEnvironment as names } from '../../runtime/verify/contract';
import { PortcullisError } from '../../waivers/error';
import { type RevocationList } from './revocation-list';

/** Whose tokens a function takes, and who may end them. */
export interface VerifiedTokens {
  readonly userPool: IUserPool;
  readonly clients: readonly IUserPoolClient[];
  readonly revocationList: RevocationList;
  readonly tenantClaim?: string;
}

/**
 * The settings of a function that checks tokens.
 *
 * @throws PortcullisError `clients-missing`
 */
export function verifierEnvironment(
  scope: Construct,
  { userPool, clients, revocationList, tenantClaim }: VerifiedTokens,
): Record<string, string> {
  if (clients.length === 0) {
    throw new PortcullisError(
      'clients-missing',
      'clients is empty, so that no token would be taken: name those whose users may call',
    );
  }
  const issuer = `https://${userPool.userPoolProviderName}`;
  return {
    [names.issuer]: issuer,
    [names.jwksUri]: `${issuer}/.well-known/jwks.json`,
    [names.clientIds]: Stack.of(scope).toJsonString(clients.map((client) => client.userPoolClientId)),
    [names.revocationTable]: revocationList.table.tableName,
    ...(tenantClaim !== undefined && { [names.tenantClaim]: tenantClaim }),
  };
}
