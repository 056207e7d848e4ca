import { both, flip, remove, type Unnoticed } from './unnoticed';

const policy = 'AWS::S3::BucketPolicy/Properties/PolicyDocument';
const secondFence =
  'a second fence: account and source each confine the service by themselves, and the gate asks for one';
export const unnoticedInBuckets: readonly Unnoticed[] = [
  { at: `${policy}/Version`, how: both, reason: 'matters only for policy variables, and there are none' },
  { at: `${policy}/Statement/*/Sid`, how: both, reason: 'a label' },
  {
    at: `${policy}/Statement/*/Resource/0`,
    how: flip,
    reason: 'S3 refuses a policy that names anything but its own bucket',
  },
  {
    at: `${policy}/Statement/3/Resource/1`,
    how: both,
    reason: 'the refused actions are about the bucket; objects are not concerned',
  },
  {
    at: `${policy}/Statement/4/Resource/0`,
    how: remove,
    reason: 'puts are about objects; the bucket itself is not concerned',
  },
  {
    at: `${policy}/Statement/5/Resource/0`,
    how: remove,
    reason: 'puts are about objects; the bucket itself is not concerned',
  },
  {
    at: `${policy}/Statement/3/Condition/ArnNotEquals/aws:PrincipalArn`,
    how: remove,
    reason: 'without it the refusal spares nobody: stricter',
  },
  { at: `${policy}/Statement/4/Condition/*/aws:SourceArn`, how: remove, reason: secondFence },
  { at: `${policy}/Statement/4/Condition/*/aws:SourceAccount`, how: both, reason: secondFence },
  {
    at: 'AWS::S3::Bucket/DeletionPolicy',
    how: both,
    reason: 'S3 deletes no bucket that holds anything, and the policy refuses it',
  },
  {
    at: 'AWS::S3::Bucket/UpdateReplacePolicy',
    how: both,
    reason: 'S3 deletes no bucket that holds anything, and the policy refuses it',
  },
  { at: 'AWS::S3::Bucket/Properties/LifecycleConfiguration/Rules/*/Id', how: both, reason: 'a label' },
  {
    at: 'AWS::S3::Bucket/Properties/LifecycleConfiguration/Rules/0/Status',
    how: both,
    reason: 'a rule that is off deletes nothing',
  },
  {
    at: 'AWS::S3::Bucket/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays',
    how: remove,
    reason: 'what never expires is kept for longer',
  },
  {
    at: 'AWS::S3::Bucket/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays',
    how: both,
    reason: 'no version is replaced or deleted before its time: the lock, or the policy, refuses it',
  },
  {
    at: 'AWS::S3::Bucket/Properties/LifecycleConfiguration/Rules/1/AbortIncompleteMultipartUpload/*',
    how: flip,
    reason: 'costs alone: parts of an upload are no log yet',
  },
  {
    at: 'AWS::S3::Bucket/Properties/NotificationConfiguration/**',
    how: both,
    reason: 'an offer to alarms; nothing listens yet',
  },
  {
    at: 'AWS::S3::Bucket/Properties/ObjectLockConfiguration/ObjectLockEnabled',
    how: both,
    reason: 'S3 refuses a lock configuration without it or with another value',
  },
  {
    at: 'AWS::S3::Bucket/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BucketKeyEnabled',
    how: both,
    reason: 'costs alone: fewer calls to KMS',
  },
  {
    at: 'AWS::S3::Bucket/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm',
    how: both,
    of: 'ArchiveAccessLogs',
    reason: "S3's own keys are the default, and the accepted finding there",
  },
];
