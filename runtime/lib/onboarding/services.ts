import { type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { type KMSClient } from '@aws-sdk/client-kms';
import { type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Api } from './quotas';

export type DynamoDb = Pick<DynamoDBClient, 'send'>;
export type EventBridge = Pick<EventBridgeClient, 'send'>;
export type Kms = Pick<KMSClient, 'send'>;
export type Secrets = Pick<SecretsManagerClient, 'send'>;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** Makes a request when its turn has come, and says what its failure means. */
export type Ask = <T>(api: Api, request: () => Promise<T>) => Promise<T>;

/** What is done with the session tag of a tenant, so that the policies of keys and secrets hold for it too. */
export interface TenantSession {
  readonly kms: Kms;
  readonly secrets: Secrets;
}
export type SessionOf = (tenant: string) => Promise<TenantSession>;
