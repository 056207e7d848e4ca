import { Duration, Stack } from 'aws-cdk-lib';
import { AuthorizationType, CognitoUserPoolsAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { type IUserPool, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { PortcullisError } from '../../../waivers';
import { accept } from '../../waivers/accept';
import { type Waiver } from '../../waivers/waiver';
import { type AuthorizerKind } from './authorizer';
import { type GuardedRoute } from './route';

/**
 * API Gateway's own check of a pool's tokens. It asks no list of revoked tokens, and only where a route names a scope does it want
 * an access token. An HTTP API checks for which client a token is; a REST API takes those of every client.
 */
export function builtIn(
  userPool: IUserPool,
  clients: readonly IUserPoolClient[],
  withoutRevocation: Waiver,
): AuthorizerKind {
  return {
    rest: ({ scope, api }) => {
      const authorizer = new CognitoUserPoolsAuthorizer(scope, 'PoolAuthorizer', {
        cognitoUserPools: [userPool],
        resultsCacheTtl: Duration.seconds(0),
      });
      authorizer._attachToApi(api);
      accept(authorizer, withoutRevocation, 'PC-APIGW-34');
      return (route) => ({
        authorizer,
        authorizationType: AuthorizationType.COGNITO,
        authorizationScopes: [onlyScope(route)],
      });
    },
    http: ({ scope }) => {
      accept(scope, withoutRevocation, 'PC-APIGW2-18');
      const { region } = Stack.of(scope);
      const authorizer = new HttpJwtAuthorizer(
        'PoolAuthorizer',
        `https://cognito-idp.${region}.amazonaws.com/${userPool.userPoolId}`,
        { jwtAudience: clients.map(({ userPoolClientId }) => userPoolClientId) },
      );
      return (route) => ({ authorizer, authorizationScopes: [onlyScope(route)] });
    },
  };
}

function onlyScope({ method, path, scopes }: GuardedRoute): string {
  const [only] = scopes;
  if (only !== undefined && scopes.length === 1) return only;
  const seen = scopes.length === 0 ? 'no scope' : `the scopes ${scopes.join(', ')}`;
  throw new PortcullisError(
    'route-scope-unclear',
    `route ${method} ${path} has ${seen}, but API Gateway's own authorizer takes an ID token where there is none, and any ` +
      'one of several: give exactly one, or use ApiAuthorizer.verifier',
  );
}
