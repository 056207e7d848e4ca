import { logReason } from '../lib/factors/log';
import { TokenError } from '../verify/error';
import { contextOf } from '../verify/context';
import { verifierFrom } from '../verify/environment';
import { type TokenVerifier } from '../verify/verifier';
import { bearerToken } from './bearer';
import { environment, event as schema, type Routes, routes as routesSchema } from './contract';
import { type Answer, answer } from './policy';

export interface Dependencies {
  readonly verifier: Pick<TokenVerifier, 'verify'>;
  readonly routes: Routes;
  /** Told why a call was refused, and by whom it was made if that is known. */
  readonly refused: (code: string) => void;
}

/**
 * Lets a call to a route through that shows a token with the scopes of the route.
 *
 * @throws Error `Unauthorized`, for which API Gateway answers 401; any other error makes it answer 500: no list, no keys, no event
 * of ours. Either way nobody is let through, and neither is remembered.
 */
export async function authorize(
  input: unknown,
  { verifier, routes, refused }: Dependencies,
): Promise<Answer> {
  const event = schema.parse(input);
  // With the method before it, no key is a name that every object has.
  const scopes = routes[`${event.httpMethod} ${event.resource}`];
  const token = bearerToken(event);
  try {
    if (token === undefined) throw new TokenError('token-malformed');
    const identity = await verifier.verify(token, { scopes: scopes ?? [] });
    if (scopes !== undefined) return answer(event, 'Allow', identity.subject, contextOf(identity));
    refused('route-unknown');
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    refused(error.code);
    if (error.status !== 403) throw new Error(error.message, { cause: error.code });
  }
  return answer(event, 'Deny', 'refused');
}

/** @throws if a setting is missing or not as the contract has it: then nobody is let through */
export function dependenciesFrom(env: NodeJS.ProcessEnv): Dependencies {
  const routes: unknown = JSON.parse(env[environment.routes] ?? '');
  return {
    verifier: verifierFrom(env),
    routes: routesSchema.parse(routes),
    refused: (code) => logReason('call refused', { code }),
  };
}

// Kept while the copy is warm: keys, connections, and what the list said a moment ago.
let dependencies: Dependencies | undefined;

export const handler = (event: unknown): Promise<Answer> =>
  authorize(event, (dependencies ??= dependenciesFrom(process.env)));
