import { type Duration } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Waiver } from '../waivers/waiver';
import { type TenantKeyring } from './tenant-keyring';
import { type TenantProvisioner } from './tenant-provisioner';
import { type TenantRegistry } from './tenant-registry';

export interface TenantOnboardingProps {
  /** How the keys of tenants are made. Its roles include that of `provisioner`. */
  readonly keyring: TenantKeyring;
  /** Where tenants are recorded. */
  readonly registry: TenantRegistry;
  /** Who acts in the names of tenants. */
  readonly provisioner: TenantProvisioner;
  /**
   * Bucket whose `manifests/` are onboarded in bulk; what became of each line is put under `results/`.
   *
   * @default - there is no onboarding in bulk
   */
  readonly manifests?: IBucket;
  /**
   * Part of the account's quotas of KMS and Secrets Manager that onboarding may use: more than 0, at most 0.9. The rest is for
   * those who are served meanwhile.
   *
   * @default 0.5
   */
  readonly quotaShare?: number;
  /**
   * How long anybody may go on with what he has of a tenant: credentials, data keys, a copy of its record. Offboarding waits for
   * so long, and five minutes that KMS may take, before it shows that nothing can be read.
   *
   * @default Duration.minutes(15)
   */
  readonly staleness?: Duration;
  /**
   * Key that encrypts the workflows, their log, the functions and the budget.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Lets the budget of requests go with its stack.
   *
   * @default - it cannot be deleted, and stays when its stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
}
