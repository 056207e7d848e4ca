import { matchesPattern } from '../../template/policy';
import { type PlainPolicy } from '../../template/policy/evaluation';

type Statement = PlainPolicy['statements'][number];

const of = (service: string, names: string): string[] => names.split(' ').map((name) => `${service}:${name}`);

/** Calls that reach data, for statements that name them by a wildcard, or by what they leave out. */
export const calls: readonly string[] = [
  ...of(
    'dynamodb',
    'GetItem BatchGetItem Query PutItem UpdateItem DeleteItem BatchWriteItem ConditionCheckItem',
  ),
  ...of('s3', 'GetObject GetObjectVersion PutObject DeleteObject DeleteObjectVersion ListBucket'),
  ...of('kms', 'Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo'),
  ...of('secretsmanager', 'GetSecretValue DescribeSecret PutSecretValue UpdateSecret DeleteSecret'),
  ...of('sqs', 'SendMessage ReceiveMessage DeleteMessage ChangeMessageVisibility PurgeQueue'),
  ...of('events', 'PutEvents'),
  ...of('rds-db', 'connect'),
];

/** Stand for whatever a wildcard leaves open. */
export const filledIn = (text: string): string => text.replaceAll('*', 'x').replaceAll('?', 'y');

/** The calls that an action of a statement stands for. */
function named(action: string): readonly string[] {
  if (!/[*?]/.test(action)) return [action];
  const known = calls.filter((call) => matchesPattern(action, call));
  // Of a service that is not among them, whatever the wildcard stands for.
  return known.length > 0 ? known : [filledIn(action)];
}

/** The calls that a statement is about. */
export function callsOf({ action, notAction }: Statement): readonly string[] {
  if (action !== null) return action.flatMap(named);
  return calls.filter((call) => notAction?.some((pattern) => matchesPattern(pattern, call)) !== true);
}

/** Whether a statement is about a call, whatever its resources and conditions. */
export function isAbout({ action, notAction }: Statement, call: string): boolean {
  const has = (patterns: readonly string[]) => patterns.some((pattern) => matchesPattern(pattern, call));
  return action === null ? !has(notAction ?? []) : has(action);
}

/** The calls that reach data of a resource. */
export function callsOn(resource: string): readonly string[] {
  const service = resource.split(':')[2] ?? '';
  const known = calls.filter((call) => call.startsWith(`${service}:`));
  // A bucket is listed, and its objects are all the rest.
  return service === 's3'
    ? known.filter((call) => (call === 's3:ListBucket') !== resource.includes('/'))
    : known;
}

/** What no session of a tenant does to what tenants share, its own included: by the kind of resource. */
const never: readonly (readonly [kind: RegExp, actions: readonly string[]])[] = [
  [/:kms:.*:key\//, of('kms', 'CreateGrant PutKeyPolicy ReplicateKey DisableKey ScheduleKeyDeletion')],
  [
    /:dynamodb:.*:table\//,
    of(
      'dynamodb',
      'Scan PartiQLSelect PartiQLInsert PartiQLUpdate PartiQLDelete ExportTableToPointInTime CreateBackup PutResourcePolicy DeleteTable',
    ),
  ],
  [
    /:s3:::[^/]+$/,
    of('s3', 'ListBucketVersions PutBucketPolicy DeleteBucketPolicy PutReplicationConfiguration'),
  ],
  [/:secretsmanager:.*:secret:/, of('secretsmanager', 'PutResourcePolicy DeleteResourcePolicy')],
  [/:sqs:/, of('sqs', 'AddPermission SetQueueAttributes')],
  [/:events:.*:event-bus\//, of('events', 'PutPermission PutRule')],
  [/:iam:.*:role\//, of('iam', 'UpdateAssumeRolePolicy PutRolePolicy AttachRolePolicy')],
];

export function neverOn(resource: string): readonly string[] {
  return never.flatMap(([kind, actions]) => (kind.test(resource) ? actions : []));
}
