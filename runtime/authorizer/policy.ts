import { type AuthorizerContext } from '../verify/contract';
import { type AuthorizerEvent } from './contract';

/** What API Gateway takes from an authorizer. */
export interface Answer {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly [
      { readonly Action: 'execute-api:Invoke'; readonly Effect: 'Allow' | 'Deny'; readonly Resource: string },
    ];
  };
  readonly context?: AuthorizerContext;
}

/**
 * One answer for one route, whatever ids are in its path: API Gateway remembers it for the route. Nothing of the caller's path is
 * in it, as that could hold wildcards.
 */
export function answer(
  event: AuthorizerEvent,
  effect: 'Allow' | 'Deny',
  principalId: string,
  context?: AuthorizerContext,
): Answer {
  const [api = '', stage = ''] = event.methodArn.split('/');
  const path = event.resource.slice(1).replaceAll(/\{[^{}]*\}/g, '*');
  const Resource = [api, stage, event.httpMethod, path].join('/');
  return {
    principalId,
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource }],
    },
    ...(context && { context }),
  };
}
