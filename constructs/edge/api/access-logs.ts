import { Names, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  DataIdentifier,
  DataProtectionPolicy,
  type ILogGroup,
  LogGroup,
  type RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';

/** The name of the access log of an API. Known before the group exists, because the key's policy names it. */
export function accessLogNameOf(api: Construct): string {
  return `/aws/vendedlogs/apigateway/${Names.uniqueResourceName(api, { maxLength: 200, separator: '-' })}`;
}

/** Where API Gateway writes what went wrong in a stage; the name is not ours to choose. */
export function executionLogNameOf(restApiId: string, stageName: string): string {
  return `API-Gateway-Execution-Logs_${restApiId}/${stageName}`;
}

/** A log group that outlives its stack. */
export function auditGroup(
  scope: Construct,
  id: string,
  logGroupName: string,
  encryptionKey: IKey,
  retention: RetentionDays,
): ILogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    encryptionKey,
    retention,
    // Addresses stay readable, because they tell of an attack; whoever needs what is masked has logs:Unmask.
    dataProtectionPolicy: new DataProtectionPolicy({
      identifiers: [DataIdentifier.EMAILADDRESS, DataIdentifier.AWSSECRETKEY],
    }),
    deletionProtectionEnabled: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
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
