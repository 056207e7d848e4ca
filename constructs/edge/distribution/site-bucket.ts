import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockedEncryptionType, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../../acknowledge';
import { tellOfChanges } from '../../logs/events';

/** A bucket for the files of a site, encrypted under a customer key, with the old versions for a way back. */
export function siteBucket(scope: Construct, id: string, encryptionKey: IKey): Bucket {
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
    versioned: true,
    lifecycleRules: [
      {
        id: 'ForgetOldVersions',
        noncurrentVersionExpiration: Duration.days(90),
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  tellOfChanges(bucket);
  acknowledge(
    bucket,
    'the files come from a build that can make them again, and old versions are kept for 90 days',
    ...inFrameworkPacks('S3BucketReplicationEnabled', 'HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'),
  );
  return bucket;
}
