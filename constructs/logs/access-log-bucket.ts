import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';
import { definitionOf } from '../definition';
import { PrivateBucket } from '../storage/private-bucket';
import { TlsOnlyBucket } from '../storage/tls-only-bucket';
import { withoutUnfinishedUploads } from '../storage/unfinished-uploads';
import { refuseDeletion, refuseLoosening } from './archive-policy';
import { tellOfChanges } from './events';

/**
 * The bucket that receives the access logs of an archive.
 *
 * It is as locked down as S3 lets such a bucket be: S3 delivers access logs neither to a bucket with Object Lock retention
 * nor to one with a customer key, and a bucket that logs its own access would fill itself for ever. So it is encrypted
 * with S3's keys, its policy refuses deletion in place of the lock, and its own access stands in CloudTrail only.
 */
export class AccessLogBucket extends Construct {
  public readonly bucket: Bucket;
  private sources = 0;

  constructor(scope: Construct, id: string, retention: Duration, deploymentRoleArn: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Resource', {
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          id: 'ExpireAfterRetention',
          expiration: retention,
          noncurrentVersionExpiration: retention,
        },
        withoutUnfinishedUploads,
      ],
    });
    this.bucket.with(new PrivateBucket(), new TlsOnlyBucket());
    tellOfChanges(this.bucket);
    this.bucket.addToResourcePolicy(refuseDeletion(this.bucket));
    this.bucket.addToResourcePolicy(refuseLoosening(this.bucket, deploymentRoleArn));
    this.acknowledgeOtherTools();
  }

  /** Sends the access logs of a bucket of the same account here. */
  public receiveFrom(source: Bucket): void {
    this.sources += 1;
    definitionOf(source, CfnBucket.isCfnBucket).loggingConfiguration = {
      destinationBucketName: this.bucket.bucketName,
    };
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        // A policy takes a name once only.
        sid: `ReceiveAccessLogs${this.sources === 1 ? '' : this.sources}`,
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: {
          ArnEquals: { 'aws:SourceArn': source.bucketArn },
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        },
      }),
    );
  }

  private acknowledgeOtherTools(): void {
    const all = ['HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'] as const;
    const managed = 'S3 delivers access logs only to buckets encrypted with its own keys';
    acknowledge(this, managed, ...inFrameworkPacks('S3DefaultEncryptionKMS', ...all));
    const copy =
      'a copy elsewhere is a decision of the organisation, not of one bucket: see the backup of the account';
    acknowledge(this, copy, ...inFrameworkPacks('S3BucketReplicationEnabled', ...all));
  }
}
