import { AuthorizationType } from 'aws-cdk-lib/aws-apigateway';
import { PortcullisError } from '../../../waivers';
import { type BoundAuthorizer } from './authorizer';

/** Callers sign their requests; their own policies say which methods they may call. */
export const signedRequests: BoundAuthorizer = {
  protect: ({ method, path, scopes }) => {
    if (scopes.length > 0) {
      throw new PortcullisError(
        'route-scopes-unused',
        `route ${method} ${path} needs the scopes ${scopes.join(', ')}, but callers who sign with IAM have none: give [], ` +
          "and allow execute-api:Invoke on the route in the callers' policies",
      );
    }
    return { authorizationType: AuthorizationType.IAM };
  },
};
