import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockedEncryptionType, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { tellOfChanges } from '../../constructs/logs/events';
import { sendAccessLogs } from '../../constructs/logs/send-access-logs';
import { PrivateBucket } from '../../constructs/storage/private-bucket';
import { TlsOnlyBucket } from '../../constructs/storage/tls-only-bucket';
import { withoutUnfinishedUploads } from '../../constructs/storage/unfinished-uploads';

/** Lists of tenants to onboard, and what became of each: kept for a year. */
export function manifestBucket(scope: Construct, id: string, encryptionKey: IKey, logs: IBucket): Bucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
    versioned: true,
    lifecycleRules: [
      {
        id: 'DropOldManifests',
        expiration: Duration.days(365),
        noncurrentVersionExpiration: Duration.days(90),
      },
      withoutUnfinishedUploads,
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  bucket.with(new PrivateBucket(), new TlsOnlyBucket());
  tellOfChanges(bucket);
  sendAccessLogs(bucket, logs, `${bucket.node.path}/`);
  return bucket;
}
