import { z } from 'zod';
import { verifierCacheSeconds, verifierEnvironment } from '../verify/contract';

export { verifierCacheSeconds };

/**
 * What an API and its authorizer agree on.
 *
 * The API runs it with `hardenedFunction(scope, id, { runtime: 'authorizer', environment, permissions:
 * revocationList._verifierPermissions(), … })`, as a `REQUEST` authorizer whose identity sources are the header `Authorization` and
 * the context's `httpMethod` and `resourcePath`, and whose answers are remembered for `resultCacheSeconds` at most.
 */
export const controls = ['IDN-03', 'IDN-05'] as const;

/**
 * The oldest answer that the API gives, in seconds: so long after it was revoked, or ended, a token may still work. It is
 * what the two caches in a row add up to.
 */
export const stalenessSeconds = 60;
/** So long API Gateway may remember an answer of the function, at most. */
export const resultCacheSeconds = stalenessSeconds - verifierCacheSeconds;

export const environment = {
  ...verifierEnvironment,
  /** JSON of `routes`. */
  routes: 'ROUTES',
} as const;

/** Actions, by what they are allowed on. */
export const permissions = { revocationTable: ['dynamodb:BatchGetItem'] } as const;

/**
 * Routes as `GET /orders/{id}` (the template and not a path), each with the scopes that a token needs, all of them. An empty list
 * takes every access token of the clients; a route that is not here is refused.
 */
export const routes = z.record(z.string().regex(/^[A-Z]+ \//), z.array(z.string().min(1)));
export type Routes = z.infer<typeof routes>;

const headers = z.record(z.string(), z.string().nullish()).nullish();
const multiValueHeaders = z.record(z.string(), z.array(z.string()).nullish()).nullish();

/** What is read of an event of a `REQUEST` authorizer (of an HTTP API: payload format 1.0). */
export const event = z.object({
  type: z.literal('REQUEST'),
  /** `arn:aws:execute-api:eu-central-1:111122223333:api/stage/GET/orders/5`; the path in it is the caller's. */
  methodArn: z.string().regex(/^arn:[\w-]+:execute-api:[\w-]*:\d*:[\w-]+\/[\w$-]+\/[A-Z]+\//),
  /** The template of the route: `/orders/{id}`. */
  resource: z.string().startsWith('/'),
  httpMethod: z.string().regex(/^[A-Z]+$/),
  headers,
  multiValueHeaders,
});
export type AuthorizerEvent = z.infer<typeof event>;
