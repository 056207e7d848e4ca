import { APIGatewayClient } from '@aws-sdk/client-api-gateway';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { STSClient } from '@aws-sdk/client-sts';
import { WAFV2Client } from '@aws-sdk/client-wafv2';

import { type Target } from './environment';
import { type SignedCall, signedCalls } from './signed-call';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * A connection for each call, and half a minute for its answer: one kept open would keep this process alive as long as the
 * emulator, and one without an answer for ever.
 */
export const ONE_CALL = {
  httpAgent: { keepAlive: false },
  connectionTimeout: 5_000,
  requestTimeout: 30_000,
  throwOnRequestTimeout: true,
};

/** SDK clients for one principal that can reach the emulator and nothing else. */
export interface ServiceClients {
  readonly apiGateway: APIGatewayClient;
  readonly cloudformation: CloudFormationClient;
  readonly cloudfront: CloudFrontClient;
  readonly dynamodb: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
  readonly cognito: CognitoIdentityProviderClient;
  readonly iam: IAMClient;
  readonly kms: KMSClient;
  readonly events: EventBridgeClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
  readonly sts: STSClient;
  readonly waf: WAFV2Client;
  readonly workflows: SFNClient;
  /** For everything else. */
  readonly call: SignedCall;
}

/** Clients of the emulator's root: they may do everything, so nothing is proved with them. */
export function rootClients(target: Target): ServiceClients {
  return clientsFor(target, { accessKeyId: target.account, secretAccessKey: 'local' });
}

export function clientsFor(target: Target, credentials: Credentials): ServiceClients {
  // The SDK warns on standard error about the age of Node 20; nothing here depends on it.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const config = {
    region: target.region,
    endpoint: target.endpoint,
    credentials,
    maxAttempts: 1,
    requestHandler: ONE_CALL,
  };
  return {
    apiGateway: new APIGatewayClient(config),
    cloudformation: new CloudFormationClient(config),
    cloudfront: new CloudFrontClient(config),
    dynamodb: new DynamoDBClient(config),
    lambda: new LambdaClient(config),
    logs: new CloudWatchLogsClient(config),
    cognito: new CognitoIdentityProviderClient(config),
    iam: new IAMClient(config),
    kms: new KMSClient(config),
    events: new EventBridgeClient(config),
    secrets: new SecretsManagerClient(config),
    workflows: new SFNClient(config),
    call: signedCalls(target, credentials),
    s3: new S3Client({ ...config, forcePathStyle: true }),
    sts: new STSClient(config),
    waf: new WAFV2Client(config),
  };
}
