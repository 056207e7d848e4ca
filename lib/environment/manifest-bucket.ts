import { Duration } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { sendAccessLogs } from '../../constructs/logs/send-access-logs';
import { customerBucket } from '../../constructs/storage/customer-bucket';

/** Lists of tenants to onboard, and what became of each: kept for a year. */
export function manifestBucket(scope: Construct, id: string, encryptionKey: IKey, logs: IBucket): Bucket {
  const bucket = customerBucket(scope, id, {
    encryptionKey,
    bucketKeyEnabled: true,
    kept: {
      id: 'DropOldManifests',
      expiration: Duration.days(365),
      noncurrentVersionExpiration: Duration.days(90),
    },
    withoutCopy: 'whoever wrote a list has it',
  });
  sendAccessLogs(bucket, logs, `${bucket.node.path}/`);
  return bucket;
}
