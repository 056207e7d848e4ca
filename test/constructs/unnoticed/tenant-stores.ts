import { both, flip, remove, type Unnoticed } from './unnoticed';

const key = 'AWS::KMS::Key/Properties';
const keyStatement = `${key}/KeyPolicy/Statement`;
const table = 'AWS::DynamoDB::Table';
const bucket = 'AWS::S3::Bucket';
const bucketStatement = 'AWS::S3::BucketPolicy/Properties/PolicyDocument/Statement';

const label = 'a label';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const same = 'the default is the same';
const noVariables = 'matters only for policy variables, and there are none';
const refused = 'AWS refuses it, so nothing is deployed';
const kept = 'its own protection refuses the deletion';
const wholeKey = 'in the policy of a key the only resource is the key';

/** What the customer's key of a table, of a bucket or of a function is. */
export const unnoticedInTenantKeys: readonly Unnoticed[] = [
  { at: `${key}/Description`, how: both, reason: label },
  { at: `${key}/PendingWindowInDays`, how: remove, reason: same },
  { at: `${key}/RotationPeriodInDays`, how: remove, reason: same },
  { at: `${keyStatement}/0/Principal/AWS`, how: remove, reason: 'KMS refuses a statement without principal' },
  { at: `${keyStatement}/*/Sid`, how: both, reason: label },
  { at: `${keyStatement}/*/Resource`, how: remove, reason: wholeKey },
];

export const unnoticedInTenantTables: readonly Unnoticed[] = [
  { at: `${table}/Properties/AttributeDefinitions/**`, how: both, reason: refused },
  { at: `${table}/Properties/KeySchema/**`, how: both, reason: refused },
  { at: `${table}/Properties/SSESpecification/KMSMasterKeyId`, how: flip, reason: names },
  { at: `${table}/Properties/SSESpecification/SSEType`, how: both, reason: 'there is no other type' },
  { at: `${table}/UpdateReplacePolicy`, how: both, reason: kept },
];

export const unnoticedInTenantBuckets: readonly Unnoticed[] = [
  { at: `${bucket}/DeletionPolicy`, how: both, reason: 'S3 deletes no bucket that holds anything' },
  { at: `${bucket}/UpdateReplacePolicy`, how: both, reason: 'S3 deletes no bucket that holds anything' },
  {
    at: `${bucket}/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/BucketKeyEnabled`,
    how: both,
    reason: 'with a Bucket Key KMS hears of the bucket and not of the object, and the keys of tenants refuse',
  },
  {
    at: `${bucket}/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/*/KMSMasterKeyID`,
    how: flip,
    reason: names,
  },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/*/Id`,
    how: both,
    reason: label,
  },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/0/Status`,
    how: both,
    reason: 'a rule that is off deletes nothing',
  },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/0/NoncurrentVersionExpiration/NoncurrentDays`,
    how: both,
    reason: 'how long what was replaced is kept',
  },
  {
    at: `${bucket}/Properties/LifecycleConfiguration/Rules/1/AbortIncompleteMultipartUpload/*`,
    how: flip,
    reason: 'how soon what was never finished goes',
  },
  { at: `${bucket}/Properties/LoggingConfiguration/*`, how: both, reason: names },
  {
    at: `${bucket}/Properties/NotificationConfiguration/**`,
    how: both,
    reason: 'who is told of changes; it gives nobody anything',
  },
  { at: `${bucketStatement}/*/Sid`, how: both, reason: label },
  {
    at: `${bucketStatement}/*/Resource/0`,
    how: flip,
    reason: 'S3 refuses a policy that names another bucket',
  },
  { at: 'AWS::S3::BucketPolicy/Properties/PolicyDocument/Version', how: remove, reason: noVariables },
];
