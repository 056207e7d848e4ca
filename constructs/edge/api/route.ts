import { type IFunction } from 'aws-cdk-lib/aws-lambda';

/** What a client does to a resource. There is no `ANY`: each method is declared, or not there. */
export enum RouteMethod {
  /** Reads. */
  GET = 'GET',
  /** Reads, without the answer's body. */
  HEAD = 'HEAD',
  /** Adds, or asks for an action. */
  POST = 'POST',
  /** Replaces. */
  PUT = 'PUT',
  /** Changes a part. */
  PATCH = 'PATCH',
  /** Deletes. */
  DELETE = 'DELETE',
}

/** A route of an HTTP API that is reached without signing in. */
export interface PublicHttpApiRoute {
  /** What the client does. */
  readonly method: RouteMethod;
  /** Path below the API, such as `/orders/{id}`. */
  readonly path: string;
  /** The function that answers. */
  readonly handler: IFunction;
}

/** A route that is reached without signing in. */
export interface PublicRoute extends PublicHttpApiRoute {
  /**
   * JSON schema (draft 4) that the body must fit; needed for POST, PUT and PATCH. Every object in it says what else it may hold
   * (`additionalProperties`). From zod: `z.toJSONSchema(order, { target: 'draft-4' })`.
   *
   * @default - the route takes no body; only GET, HEAD and DELETE may leave it out
   */
  readonly body?: Readonly<Record<string, unknown>>;
  /**
   * Query parameters that a request must have.
   *
   * @default - none
   */
  readonly requiredQuery?: string[];
}

/** A route of an HTTP API, behind the authorizer. */
export interface HttpApiRoute extends PublicHttpApiRoute {
  /**
   * What the token must be allowed to do, all of it, such as `orders/read`. An empty list admits every access token of the
   * API's clients; callers who sign with IAM have no scopes.
   */
  readonly scopes: string[];
}

/** A route behind the authorizer. */
export interface ProtectedRoute extends PublicRoute {
  /**
   * What the token must be allowed to do, all of it, such as `orders/read`. An empty list admits every access token of the
   * API's clients; callers who sign with IAM have no scopes.
   */
  readonly scopes: string[];
}

/** What an authorizer needs to know of a route. */
export type GuardedRoute = Pick<HttpApiRoute, 'method' | 'path' | 'scopes'>;
