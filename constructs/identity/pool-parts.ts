import { type UserPool } from 'aws-cdk-lib/aws-cognito';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Waiver } from '../waivers/waiver';

/** What the clients and the groups of a pool need of it. */
export interface PoolParts {
  readonly userPool: UserPool;
  /** The host that serves the sign-in pages. */
  readonly signInHost: string;
  readonly encryptionKey: IKey;
  /** How long the functions' logs are kept. */
  readonly logRetention: RetentionDays;
  readonly withoutDeletionProtection?: Waiver;
}
