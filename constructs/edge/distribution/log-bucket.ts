import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { refuseDeletion, refuseLoosening } from '../../logs/archive-policy';
import { copiesAreForTheOrganization, customerBucket } from '../../storage/customer-bucket';

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
  const bucket = customerBucket(scope, id, {
    encryptionKey,
    bucketKeyEnabled: true,
    kept: { id: 'ExpireAfterRetention', expiration: retention, noncurrentVersionExpiration: retention },
    withoutCopy: copiesAreForTheOrganization,
  });
  bucket.addToResourcePolicy(refuseDeletion(bucket));
  bucket.addToResourcePolicy(refuseLoosening(bucket, deploymentRoleArn));
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
