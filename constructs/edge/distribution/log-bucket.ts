import { type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockedEncryptionType, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../../acknowledge';
import { refuseDeletion, refuseLoosening } from '../../logs/archive-policy';
import { tellOfChanges } from '../../logs/events';
import { PrivateBucket } from '../../storage/private-bucket';
import { TlsOnlyBucket } from '../../storage/tls-only-bucket';
import { withoutUnfinishedUploads } from '../../storage/unfinished-uploads';

/** A bucket that CloudWatch Logs' service delivers to: under a customer key, and nobody deletes from it. */
export function logBucket(
  scope: Construct,
  id: string,
  settings: {
    readonly encryptionKey: IKey;
    readonly retention: Duration;
    readonly deploymentRoleArn: string;
  },
): Bucket {
  const { encryptionKey, retention, deploymentRoleArn } = settings;
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
    versioned: true,
    lifecycleRules: [
      { id: 'ExpireAfterRetention', expiration: retention, noncurrentVersionExpiration: retention },
      withoutUnfinishedUploads,
    ],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  bucket.with(new PrivateBucket(), new TlsOnlyBucket());
  bucket.addToResourcePolicy(refuseDeletion(bucket));
  bucket.addToResourcePolicy(refuseLoosening(bucket, deploymentRoleArn));
  tellOfChanges(bucket);
  acknowledge(
    bucket,
    'a copy elsewhere is a decision of the organisation, not of one bucket: see the backup of the account',
    ...inFrameworkPacks('S3BucketReplicationEnabled', 'HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'),
  );
  return bucket;
}

/** Lets one delivery write below one prefix, and encrypt under the bucket's key. */
export function letDeliver(bucket: Bucket, key: IKey, prefix: string, deliverySource: string): void {
  const { account, partition } = Stack.of(bucket);
  const principals = [new ServicePrincipal('delivery.logs.amazonaws.com')];
  const conditions = {
    StringEquals: { 'aws:SourceAccount': account },
    ArnEquals: {
      'aws:SourceArn': `arn:${partition}:logs:us-east-1:${account}:delivery-source:${deliverySource}`,
    },
  };
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ReceiveLogs',
      principals,
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`${prefix}*`)],
      conditions,
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EncryptLogs',
      principals,
      actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
      resources: ['*'],
      conditions,
    }),
  );
}
