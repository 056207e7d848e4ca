import {
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type LifecycleRule,
  type S3Client,
} from '@aws-sdk/client-s3';

import { ask, document, orNothing, ownTags, type Reader } from './reader';

const NONE = [
  'ServerSideEncryptionConfigurationNotFoundError',
  'OwnershipControlsNotFoundError',
  'NoSuchLifecycleConfiguration',
  'NoSuchTagSet',
  'NoSuchBucketPolicy',
  'NoSuchPublicAccessBlockConfiguration',
  'ObjectLockConfigurationNotFoundError',
];

export const bucket: Reader = ({ s3 }, Bucket, wanted) =>
  ask(wanted, {
    BucketName: async () => Bucket,
    VersioningConfiguration: async () => ({
      Status: (await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status,
    }),
    BucketEncryption: () => encryption(s3, Bucket),
    PublicAccessBlockConfiguration: async () =>
      (await orNothing(NONE, () => s3.send(new GetPublicAccessBlockCommand({ Bucket }))))
        ?.PublicAccessBlockConfiguration,
    OwnershipControls: async () =>
      (await orNothing(NONE, () => s3.send(new GetBucketOwnershipControlsCommand({ Bucket }))))
        ?.OwnershipControls,
    ObjectLockEnabled: async () => (await objectLock(s3, Bucket))?.ObjectLockEnabled === 'Enabled',
    ObjectLockConfiguration: () => objectLock(s3, Bucket),
    LoggingConfiguration: () => logging(s3, Bucket),
    LifecycleConfiguration: () => lifecycle(s3, Bucket),
    NotificationConfiguration: () => notifications(s3, Bucket),
    Tags: async () =>
      ownTags((await orNothing(NONE, () => s3.send(new GetBucketTaggingCommand({ Bucket }))))?.TagSet),
  });

export const bucketPolicy: Reader = async ({ s3 }, _id, wanted) => {
  const Bucket = String(wanted['Bucket']);
  const answer = await orNothing(NONE, () => s3.send(new GetBucketPolicyCommand({ Bucket })));
  return { Bucket, PolicyDocument: document(answer?.Policy) };
};

async function encryption(s3: S3Client, Bucket: string): Promise<unknown> {
  const answer = await orNothing(NONE, () => s3.send(new GetBucketEncryptionCommand({ Bucket })));
  return {
    ServerSideEncryptionConfiguration: answer?.ServerSideEncryptionConfiguration?.Rules?.map((rule) => ({
      ServerSideEncryptionByDefault: rule.ApplyServerSideEncryptionByDefault,
      BucketKeyEnabled: rule.BucketKeyEnabled,
      BlockedEncryptionTypes: rule.BlockedEncryptionTypes,
    })),
  };
}

async function objectLock(s3: S3Client, Bucket: string) {
  const answer = await orNothing(NONE, () => s3.send(new GetObjectLockConfigurationCommand({ Bucket })));
  return answer?.ObjectLockConfiguration;
}

async function logging(s3: S3Client, Bucket: string): Promise<unknown> {
  const { LoggingEnabled: on } = await s3.send(new GetBucketLoggingCommand({ Bucket }));
  if (!on) return undefined;
  return {
    DestinationBucketName: on.TargetBucket,
    LogFilePrefix: on.TargetPrefix,
    TargetObjectKeyFormat: on.TargetObjectKeyFormat,
  };
}

/** Only what is sent to EventBridge; targets of other kinds count as not read, which is a difference. */
async function notifications(s3: S3Client, Bucket: string): Promise<unknown> {
  const answer = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
  return { EventBridgeConfiguration: answer.EventBridgeConfiguration && { EventBridgeEnabled: true } };
}

async function lifecycle(s3: S3Client, Bucket: string): Promise<unknown> {
  const answer = await orNothing(NONE, () => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })));
  return { Rules: answer?.Rules?.map(lifecycleRule) };
}

function lifecycleRule(rule: LifecycleRule): unknown {
  const filter = rule.Filter?.And ?? rule.Filter;
  return {
    Id: rule.ID,
    Status: rule.Status,
    Prefix: filter?.Prefix || undefined,
    ExpirationInDays: rule.Expiration?.Days,
    ExpiredObjectDeleteMarker: rule.Expiration?.ExpiredObjectDeleteMarker,
    NoncurrentVersionExpiration: rule.NoncurrentVersionExpiration,
    AbortIncompleteMultipartUpload: rule.AbortIncompleteMultipartUpload,
    Transitions: rule.Transitions?.map((one) => ({
      StorageClass: one.StorageClass,
      TransitionInDays: one.Days,
    })),
    NoncurrentVersionTransitions: rule.NoncurrentVersionTransitions?.map((one) => ({
      StorageClass: one.StorageClass,
      TransitionInDays: one.NoncurrentDays,
      NewerNoncurrentVersions: one.NewerNoncurrentVersions,
    })),
  };
}
