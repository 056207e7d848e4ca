import { type IRestApi, type MethodOptions } from 'aws-cdk-lib/aws-apigateway';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { type ProtectedRoute } from './route';

/** What an authorizer is built with. */
export interface AuthorizerTarget {
  readonly scope: Construct;
  readonly api: IRestApi;
  /** Encrypts what the authorizer keeps: its log, its settings. */
  readonly encryptionKey: IKey;
}

/** An authorizer of one API. */
export interface BoundAuthorizer {
  /**
   * How a method of the route asks who calls.
   *
   * @throws PortcullisError `route-scopes-missing` or `route-scopes-unused`
   */
  readonly protect: (route: ProtectedRoute) => MethodOptions;
}
