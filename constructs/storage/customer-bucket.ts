import { RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockedEncryptionType, Bucket, BucketEncryption, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';
import { tellOfChanges } from '../logs/events';
import { PrivateBucket } from './private-bucket';
import { TlsOnlyBucket } from './tls-only-bucket';
import { withoutUnfinishedUploads } from './unfinished-uploads';

export interface CustomerBucketOptions {
  readonly encryptionKey: IKey;
  /** Off wherever a condition of the key's policy is about the object: with a Bucket Key KMS hears of the bucket alone. */
  readonly bucketKeyEnabled: boolean;
  /** How long objects, and those that were replaced, are kept. */
  readonly kept: LifecycleRule;
  /** Why there is no copy of it in another region. */
  readonly withoutCopy: string;
}

/** A bucket under a customer key: private, TLS-only, versioned, and kept when its stack goes. */
export function customerBucket(scope: Construct, id: string, options: CustomerBucketOptions): Bucket {
  const { encryptionKey, bucketKeyEnabled, kept, withoutCopy } = options;
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled,
    blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
    versioned: true,
    lifecycleRules: [kept, withoutUnfinishedUploads],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  bucket.with(new PrivateBucket(), new TlsOnlyBucket());
  tellOfChanges(bucket);
  acknowledge(
    bucket,
    withoutCopy,
    ...inFrameworkPacks('S3BucketReplicationEnabled', 'HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'),
  );
  return bucket;
}

/** Why most buckets have no copy. */
export const copiesAreForTheOrganization =
  'a copy elsewhere is a decision of the organisation, not of one bucket: see the backup of the account';
