import { type IRestApi, type MethodOptions } from 'aws-cdk-lib/aws-apigateway';
import { type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { type GuardedRoute } from './route';

/** What an authorizer is built with. */
export interface AuthorizerTarget {
  readonly scope: Construct;
  /** Encrypts what the authorizer keeps: its log, its settings. */
  readonly encryptionKey: IKey;
  /** How long its log is kept. */
  readonly retention: RetentionDays;
}
export interface RestTarget extends AuthorizerTarget {
  readonly api: IRestApi;
}

/**
 * An authorizer of one REST API: how a method of the route asks who calls.
 *
 * @throws PortcullisError `route-scopes-unused`, `route-scope-unclear` or `route-table-full`
 */
export type RestGuard = (route: GuardedRoute) => MethodOptions;

/** An authorizer of one HTTP API, with the same errors. */
export type HttpGuard = (route: GuardedRoute) => {
  readonly authorizer: IHttpRouteAuthorizer;
  readonly authorizationScopes?: string[];
};

/** A way to know who calls. */
export interface AuthorizerKind {
  readonly rest: (target: RestTarget) => RestGuard;
  readonly http: (target: AuthorizerTarget) => HttpGuard;
}
