import { AuthorizationType } from 'aws-cdk-lib/aws-apigateway';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { PortcullisError } from '../../../waivers';
import { type AuthorizerKind } from './authorizer';
import { type GuardedRoute } from './route';

/** Callers sign their requests; their own policies say which routes they may call. */
export const signedRequests: AuthorizerKind = {
  rest: () => (route) => {
    refuseScopes(route);
    return { authorizationType: AuthorizationType.IAM };
  },
  http: () => (route) => {
    refuseScopes(route);
    return { authorizer: new HttpIamAuthorizer() };
  },
};

function refuseScopes({ method, path, scopes }: GuardedRoute): void {
  if (scopes.length === 0) return;
  throw new PortcullisError(
    'route-scopes-unused',
    `route ${method} ${path} needs the scopes ${scopes.join(', ')}, but callers who sign with IAM have none: give [], ` +
      "and allow execute-api:Invoke on the route in the callers' policies",
  );
}
