import { both, flip, remove, type Unnoticed } from './unnoticed';

const bucket = 'AWS::S3::Bucket';
const policy = 'AWS::S3::BucketPolicy/Properties/PolicyDocument';
const kept = 'S3 deletes no bucket that holds anything, and the policy refuses it';
const secondFence =
  'a second fence: account and source each confine the service by themselves, and the gate asks for one';
const wiring = 'CloudWatch Logs refuses a delivery that does not fit together, so nothing is deployed';

/** What both buckets have in common: that of the distribution's log, and that of its readers. */
const inBuckets = ['SiteAccessLogsBucket', 'SiteAccessLogsReaders'].flatMap((of): Unnoticed[] => [
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/0/ExpirationInDays`,
    of,
    how: remove,
    reason: 'what never expires is kept for longer',
  },
  { at: `${bucket}/Properties/LifecycleConfiguration/Rules/*/Id`, of, how: both, reason: 'a label' },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/1/AbortIncompleteMultipartUpload/DaysAfterInitiation`,
    of,
    how: flip,
    reason: 'how soon what was never finished goes',
  },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/0/Status`,
    of,
    how: both,
    reason: 'a rule that is off deletes nothing',
  },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays`,
    of,
    how: both,
    reason: 'no version is replaced or deleted before its time: the policy refuses it',
  },
  {
    at: `${bucket}/Properties/NotificationConfiguration/**`,
    of,
    how: both,
    reason: 'an offer to alarms; nothing listens yet',
  },
  { at: `${bucket}/UpdateReplacePolicy`, of, how: both, reason: kept },
  { at: `${bucket}/DeletionPolicy`, of, how: both, reason: kept },
  { at: `${policy}/Version`, of, how: both, reason: 'matters only for policy variables, and there are none' },
  { at: `${policy}/Statement/*/Sid`, of, how: both, reason: 'a label' },
  {
    at: `${policy}/Statement/*/Resource/0`,
    of,
    how: flip,
    reason: 'S3 refuses a policy that names anything but its own bucket',
  },
  {
    at: `${policy}/Statement/3/Resource/1`,
    of,
    how: both,
    reason: 'the refused actions are about the bucket; objects are not concerned',
  },
  {
    at: `${policy}/Statement/3/Condition/ArnNotEquals/aws:PrincipalArn`,
    of,
    how: remove,
    reason: 'without it the refusal spares nobody: stricter',
  },
]);

const readers = 'SiteAccessLogsReaders';
const unnoticedInReaders: readonly Unnoticed[] = [
  {
    at: `${bucket}/Properties/BucketEncryption/**`,
    of: readers,
    how: both,
    reason: "S3's own keys are the default, and the accepted finding there",
  },
  { at: `${policy}/Statement/4/Condition/ArnEquals/*`, of: readers, how: remove, reason: secondFence },
  { at: `${policy}/Statement/4/Condition/StringEquals/*`, of: readers, how: both, reason: secondFence },
  { at: `${policy}/Statement/5/Condition/ArnEquals/*`, of: readers, how: remove, reason: secondFence },
  { at: `${policy}/Statement/5/Condition/StringEquals/*`, of: readers, how: both, reason: secondFence },
];

const log = 'SiteAccessLogsBucket';
const grant = 'a grant: less of it gives nobody more, and nothing is delivered';

/** The log of the distribution. */
export const unnoticedInDeliveredLogs: readonly Unnoticed[] = [
  {
    at: `${bucket}/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BucketKeyEnabled`,
    of: log,
    how: both,
    reason: 'costs alone: fewer calls to KMS',
  },
  {
    at: `${bucket}/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID`,
    of: log,
    how: flip,
    reason: 'names another thing of the same kind: which one is meant no gate can know',
  },
  {
    at: `${bucket}/Properties/LoggingConfiguration/DestinationBucketName`,
    of: log,
    how: both,
    reason: 'its readers are then logged elsewhere, or in the bucket itself',
  },
  { at: `${policy}/Statement/4/Action`, of: log, how: remove, reason: grant },
  { at: `${policy}/Statement/4/Effect`, of: log, how: both, reason: grant },
  { at: `${policy}/Statement/4/Resource`, of: log, how: both, reason: grant },
  { at: `${policy}/Statement/4/Principal/Service`, of: log, how: both, reason: grant },
  { at: `${policy}/Statement/4/Condition/**`, of: log, how: both, reason: secondFence },
];

export const unnoticedInEdgeLogs: readonly Unnoticed[] = [
  ...inBuckets,
  { at: 'AWS::Logs::DeliverySource/Properties/LogType', how: both, reason: wiring },
  { at: 'AWS::Logs::DeliverySource/Properties/Name', how: both, reason: wiring },
  { at: 'AWS::Logs::DeliveryDestination/Properties/DeliveryDestinationType', how: both, reason: wiring },
  { at: 'AWS::Logs::DeliveryDestination/Properties/DestinationResourceArn', how: both, reason: wiring },
  { at: 'AWS::Logs::DeliveryDestination/Properties/Name', how: both, reason: wiring },
  {
    at: 'AWS::Logs::DeliveryDestination/Properties/OutputFormat',
    how: both,
    reason: 'another way to write the same',
  },
  { at: 'AWS::Logs::Delivery/Properties/DeliveryDestinationArn', how: both, reason: wiring },
  { at: 'AWS::Logs::Delivery/Properties/DeliverySourceName', how: both, reason: wiring },
  {
    at: 'AWS::Logs::Delivery/Properties/RecordFields/*',
    how: both,
    reason: 'a field less says less of a request that is still logged',
  },
  { at: 'AWS::Logs::Delivery/Properties/S3SuffixPath', how: both, reason: 'where in the bucket' },
  { at: 'AWS::Logs::Delivery/DependsOn/*', how: both, reason: wiring },
  ...unnoticedInReaders,
];
