import { Duration } from 'aws-cdk-lib';
import { AuthorizationType, CfnAuthorizer, CognitoUserPoolsAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { formatWaiver, PortcullisError } from '../../../waivers';
import { definitionOf } from '../../definition';
import { type Waiver } from '../../waivers/waiver';
import { type AuthorizerTarget, type BoundAuthorizer } from './authorizer';

/**
 * API Gateway's own check of a pool's tokens. It asks no list of revoked tokens, and admits every client of the pool; only
 * where a method names a scope does it want an access token.
 */
export function poolAuthorizer(
  { scope, api }: AuthorizerTarget,
  userPool: IUserPool,
  withoutRevocation: Waiver,
): BoundAuthorizer {
  const authorizer = new CognitoUserPoolsAuthorizer(scope, 'PoolAuthorizer', {
    cognitoUserPools: [userPool],
    resultsCacheTtl: Duration.seconds(0),
  });
  authorizer._attachToApi(api);
  definitionOf(authorizer, CfnAuthorizer.isCfnAuthorizer).addMetadata(
    'portcullis:withoutRevocation',
    formatWaiver(withoutRevocation),
  );
  return {
    protect: ({ method, path, scopes }) => {
      const [only] = scopes;
      if (only === undefined || scopes.length > 1) {
        const seen = scopes.length === 0 ? 'no scope' : `the scopes ${scopes.join(', ')}`;
        throw new PortcullisError(
          'route-scope-unclear',
          `route ${method} ${path} has ${seen}, but API Gateway's own authorizer takes an ID token where there is none, and any ` +
            'one of several: give exactly one, or use ApiAuthorizer.verifier',
        );
      }
      return { authorizer, authorizationType: AuthorizationType.COGNITO, authorizationScopes: [only] };
    },
  };
}
