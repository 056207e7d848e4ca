import { type CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { type CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { type CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type IAMClient } from '@aws-sdk/client-iam';
import { type KMSClient } from '@aws-sdk/client-kms';
import { type LambdaClient } from '@aws-sdk/client-lambda';
import { type S3Client } from '@aws-sdk/client-s3';
import { type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type SFNClient } from '@aws-sdk/client-sfn';
import { type STSClient } from '@aws-sdk/client-sts';

/** A resource as it was deployed: its properties with every reference resolved. */
export interface DeployedResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Clients that act as one principal. */
export interface Clients {
  /** The principal's ARN. */
  readonly arn: string;
  readonly s3: S3Client;
  readonly cloudfront: CloudFrontClient;
  readonly dynamodb: DynamoDBClient;
  readonly kms: KMSClient;
  readonly sts: STSClient;
  readonly iam: IAMClient;
  readonly logs: CloudWatchLogsClient;
  readonly cognito: CognitoIdentityProviderClient;
  readonly lambda: LambdaClient;
  readonly secrets: SecretsManagerClient;
  readonly workflows: SFNClient;
}

/** What a probe gets: the deployed resources, and principals to act as. It must leave nothing behind that it can take away. */
export interface ProbeContext {
  readonly region: string;
  readonly account: string;
  readonly resources: readonly DeployedResource[];
  /** For preparing and clearing up only: nothing refuses it, so a refusal can never be shown with it. */
  readonly operator: Clients;
  /** Assumes a role made for this probe, with these allow statements. The role goes when the run ends. */
  readonly assume: (name: string, statements: readonly Statement[]) => Promise<Clients>;
  /** Acts with credentials that something here handed out, under the ARN that they are of. */
  readonly as: (arn: string, credentials: Credentials) => Clients;
  /** Does something when every probe is over, for what takes time that others need. */
  readonly afterwards: (act: () => Promise<unknown>) => void;
  /** Where things answer that are asked without the SDK. */
  readonly addresses: Addresses;
  /** As `assume`, over plain http: what a proxy in front of a server without TLS would report. */
  readonly overPlainHttp: (clients: Clients) => S3Client;
}

/** Temporary credentials. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Addresses, without a slash at their end. */
export interface Addresses {
  /** Of a stage of a REST API. */
  readonly api: (restApiId: string, stage: string) => string;
  /** Of a distribution by its domain: where to ask, and for which host. */
  readonly viewer: (domainName: string) => { readonly address: string; readonly host: string };
  /** Of the sign-in pages of a pool, by its domain. */
  readonly signIn: (domain: string) => string;
  /** Of the keys with which a user pool signs. */
  readonly keys: (userPoolId: string) => string;
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

/** The only resource of a type that fits. @throws Error if there is none or more than one. */
export function only(
  context: ProbeContext,
  type: string,
  fits: (properties: Readonly<Record<string, unknown>>) => boolean = () => true,
): DeployedResource {
  const found = context.resources.filter((resource) => resource.type === type && fits(resource.properties));
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`expected one fitting ${type}, found ${found.length}`);
  return first;
}
