import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockedEncryptionType, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../../acknowledge';
import { tellOfChanges } from '../../logs/events';
import { PrivateBucket } from '../../storage/private-bucket';
import { TlsOnlyBucket } from '../../storage/tls-only-bucket';

/** The bucket for the files of a site: private, encrypted under a customer key, with the old versions for a way back. */
export class SiteBucket extends Construct {
  public readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const encryptionKey = new Key(this, 'Key', {
      description: `Encrypts the files of ${scope.node.path}`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucket = new Bucket(this, 'Bucket', {
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
    this.bucket.with(new PrivateBucket(), new TlsOnlyBucket());
    tellOfChanges(this.bucket);
    acknowledge(
      this.bucket,
      'the files come from a build that can make them again, and old versions are kept for 90 days',
      ...inFrameworkPacks('S3BucketReplicationEnabled', 'HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'),
    );
  }
}
