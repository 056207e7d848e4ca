import { Names } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type Construct } from 'constructs';

/** The name of the access log of an API. Known before the group exists, because the key's policy names it. */
export function accessLogNameOf(api: Construct): string {
  return `/aws/vendedlogs/apigateway/${Names.uniqueResourceName(api, { maxLength: 200, separator: '-' })}`;
}

/** Where API Gateway writes what went wrong in a stage; the name is not ours to choose. */
export function executionLogNameOf(restApiId: string, stageName: string): string {
  return `API-Gateway-Execution-Logs_${restApiId}/${stageName}`;
}

/**
 * One JSON object a request: who, what, and what became of it. Everything in it is API Gateway's own word: what a client can
 * choose freely (query, path, user agent, request id) could forge fields, or hold secrets.
 */
const ofEvery = {
  requestId: '$context.extendedRequestId',
  time: '$context.requestTimeEpoch',
  sourceIp: '$context.identity.sourceIp',
  status: '$context.status',
  refusal: '$context.error.responseType',
  principal: '$context.authorizer.principalId',
  caller: '$context.identity.userArn',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
};

export const restAccessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    ...ofEvery,
    method: '$context.httpMethod',
    route: '$context.resourcePath',
    firewall: '$context.waf.status',
    authorizer: '$context.authorizer.status',
  }),
);

export const httpAccessLogFormat = AccessLogFormat.custom(
  JSON.stringify({ ...ofEvery, route: '$context.routeKey' }),
);
