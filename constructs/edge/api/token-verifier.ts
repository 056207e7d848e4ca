import { Duration } from 'aws-cdk-lib';
import { AuthorizationType, IdentitySource, RequestAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { HttpLambdaAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { type IUserPool, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { environment, stalenessSeconds, verifierCacheSeconds } from '../../../runtime/authorizer/contract';
import { PortcullisError } from '../../../waivers';
import { hardenedFunction } from '../../functions/hardened-function';
import { type RevocationList } from '../../identity/revocation-list';
import { verifierEnvironment } from '../../identity/verifier-environment';
import { type AuthorizerKind, type AuthorizerTarget } from './authorizer';
import { RouteSettings } from './route-settings';

export interface TokenVerifierOptions {
  /** The pool whose access tokens are taken. */
  readonly userPool: IUserPool;
  /** Its clients whose tokens are taken: one at least. */
  readonly clients: IUserPoolClient[];
  /** Where your backends end tokens, sessions and users before their time. While it does not answer nobody is let in. */
  readonly revocationList: RevocationList;
  /**
   * Claim of the access token that names the tenant.
   *
   * @default - no tenant is read
   */
  readonly tenantClaim?: string;
  /**
   * So long after it was revoked a token may still work, 10 to 60 seconds: answers are kept for that time less the 10 seconds for
   * which the verifier remembers what it asked of the list.
   *
   * @default - 60 seconds
   */
  readonly staleness?: Duration;
}

/** Our verifier as the authorizer of an API: it gets the routes and their scopes as a setting, and knows no other route. */
export function tokenVerifier(options: TokenVerifierOptions): AuthorizerKind {
  const resultsCacheTtl = keptFor(options.staleness);
  return {
    rest: (target) => {
      const routes = new RouteSettings();
      const authorizer = new RequestAuthorizer(target.scope, 'Authorizer', {
        handler: verifier(target, options, routes),
        resultsCacheTtl,
        // Without a token the function does not run. Method and route are part of the key: an answer is for one route alone.
        identitySources: [
          IdentitySource.header('Authorization'),
          IdentitySource.context('httpMethod'),
          IdentitySource.context('resourcePath'),
        ],
      });
      authorizer._attachToApi(target.api);
      return (route) => {
        routes.add(route);
        return { authorizer, authorizationType: AuthorizationType.CUSTOM };
      };
    },
    http: (target) => {
      const routes = new RouteSettings();
      const authorizer = new HttpLambdaAuthorizer('Authorizer', verifier(target, options, routes), {
        resultsCacheTtl,
        identitySource: ['$request.header.Authorization', '$context.routeKey'],
      });
      return (route) => {
        routes.add(route);
        return { authorizer };
      };
    },
  };
}

function verifier(
  { scope, encryptionKey, retention }: AuthorizerTarget,
  options: TokenVerifierOptions,
  routes: RouteSettings,
): IFunction {
  return hardenedFunction(scope, 'Verifier', {
    runtime: 'authorizer',
    description: `Checks the tokens of callers of ${scope.node.path}`,
    environment: { ...verifierEnvironment(scope, options), [environment.routes]: routes.value },
    encryptionKey,
    retention,
    timeout: Duration.seconds(10),
    memorySize: 256,
    concurrency: 20,
    permissions: options.revocationList._verifierPermissions(),
  });
}

/** @throws PortcullisError `staleness-invalid` */
function keptFor(staleness = Duration.seconds(stalenessSeconds)): Duration {
  const seconds = staleness.isUnresolved() ? Number.NaN : staleness.toSeconds({ integral: false });
  if (Number.isInteger(seconds) && seconds >= verifierCacheSeconds && seconds <= stalenessSeconds)
    return Duration.seconds(seconds - verifierCacheSeconds);
  throw new PortcullisError(
    'staleness-invalid',
    `staleness is ${Number.isNaN(seconds) ? 'not known yet' : staleness.toHumanString()}: give whole seconds, ` +
      `${verifierCacheSeconds} to ${stalenessSeconds}`,
  );
}
