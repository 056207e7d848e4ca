import { both, flip, remove, type Unnoticed } from './unnoticed';

const names = 'names another thing of the same kind: which one is meant no gate can know';
const files = 'AWS::S3::Bucket/Properties';
const policy = 'AWS::S3::BucketPolicy/Properties/PolicyDocument';
const key = 'AWS::KMS::Key/Properties';
const grant = 'a grant: less of it gives nobody more, and CloudFront then cannot read';
const secondFence =
  'a second fence: account and source each confine the service by themselves, and the gate asks for one';
const of = 'SiteFiles';

export const unnoticedInFiles: readonly Unnoticed[] = [
  {
    at: `${files}/BucketEncryption/ServerSideEncryptionConfiguration/0/BucketKeyEnabled`,
    of,
    how: both,
    reason: 'costs alone: fewer calls to KMS',
  },
  {
    at: `${files}/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID`,
    of,
    how: flip,
    reason: names,
  },
  {
    at: `${files}/LoggingConfiguration/DestinationBucketName`,
    of,
    how: both,
    reason: 'its readers are then logged elsewhere, or in the bucket itself',
  },
  {
    at: `${files}/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/*`,
    of,
    how: both,
    reason: 'costs, and how far back the way is: a build makes the files again',
  },
  { at: `${files}/LifecycleConfiguration/Rules/0/Id`, of, how: both, reason: 'a label' },
  {
    at: `${files}/LifecycleConfiguration/Rules/0/AbortIncompleteMultipartUpload/*`,
    of,
    how: flip,
    reason: 'how soon what was never finished goes',
  },
  {
    at: `${files}/NotificationConfiguration/**`,
    of,
    how: both,
    reason: 'an offer to alarms; nothing listens yet',
  },
  {
    at: 'AWS::S3::Bucket/UpdateReplacePolicy',
    of,
    how: both,
    reason: 'S3 deletes no bucket that holds anything',
  },
  { at: 'AWS::S3::Bucket/DeletionPolicy', of, how: both, reason: 'S3 deletes no bucket that holds anything' },
  { at: `${policy}/Version`, of, how: both, reason: 'matters only for policy variables, and there are none' },
  { at: `${policy}/Statement/*/Sid`, of, how: both, reason: 'a label' },
  {
    at: `${policy}/Statement/*/Resource/0`,
    of,
    how: flip,
    reason: 'S3 refuses a policy that names anything but its own bucket',
  },
  { at: `${policy}/Statement/2/Action`, of, how: remove, reason: grant },
  { at: `${policy}/Statement/2/Effect`, of, how: both, reason: grant },
  { at: `${policy}/Statement/2/Resource`, of, how: both, reason: grant },
  { at: `${policy}/Statement/2/Principal/Service`, of, how: both, reason: grant },
  { at: `${policy}/Statement/2/Condition/StringEquals/*`, of, how: flip, reason: grant },
];

export const unnoticedInKey: readonly Unnoticed[] = [
  { at: `${key}/Description`, how: both, reason: 'a label' },
  { at: `${key}/PendingWindowInDays`, how: remove, reason: 'the default is the same: 30 days' },
  { at: `${key}/RotationPeriodInDays`, how: remove, reason: 'the default is the same: 365 days' },
  {
    at: `${key}/KeyPolicy/Version`,
    how: both,
    reason: 'matters only for policy variables, and there are none',
  },
  {
    at: `${key}/KeyPolicy/Statement/0/Principal/AWS`,
    how: remove,
    reason: 'KMS refuses a statement without principal',
  },
  {
    at: `${key}/KeyPolicy/Statement/*/Resource`,
    how: both,
    reason: 'in the policy of a key the only resource is the key',
  },
  { at: `${key}/KeyPolicy/Statement/1/Sid`, how: both, reason: 'a label' },
  { at: `${key}/KeyPolicy/Statement/1/Action`, how: remove, reason: grant },
  { at: `${key}/KeyPolicy/Statement/1/Effect`, how: both, reason: grant },
  { at: `${key}/KeyPolicy/Statement/1/Principal/Service`, how: both, reason: grant },
  { at: `${key}/KeyPolicy/Statement/2/Sid`, how: both, reason: 'a label' },
  { at: `${key}/KeyPolicy/Statement/2/Action/*`, how: remove, reason: grant },
  { at: `${key}/KeyPolicy/Statement/2/Effect`, how: both, reason: grant },
  { at: `${key}/KeyPolicy/Statement/2/Principal/Service`, how: both, reason: grant },
  { at: `${key}/KeyPolicy/Statement/2/Condition/**`, how: both, reason: secondFence },
];
