import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IEventBus } from 'aws-cdk-lib/aws-events';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type IQueue } from 'aws-cdk-lib/aws-sqs';
import { type TenantKeyring } from './tenant-keyring';
import { type TenantProvisioner } from './tenant-provisioner';
import { type TenantRegistry } from './tenant-registry';

/** What the functions of onboarding work with. */
export interface OnboardingParts {
  readonly registry: TenantRegistry;
  readonly keyring: TenantKeyring;
  readonly provisioner: TenantProvisioner;
  readonly budget: ITable;
  readonly eventBus: IEventBus;
  readonly encryptionKey: IKey;
  readonly logRetention: RetentionDays;
  readonly quotaShare: number;
  /** Where the sweeper's failed events stay. */
  readonly deadLetters: IQueue;
}
