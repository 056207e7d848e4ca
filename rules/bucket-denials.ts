import { type Resource, type Value } from '../template';
import { type ConditionTest, statements } from '../template/policy';

/** What is to be refused: an action, on the part of the bucket that it is about. */
export interface Denial {
  readonly action: string;
  readonly on: (pattern: Value) => boolean;
  /** Whether a Deny with these conditions still counts. @default - only one without any */
  readonly under?: (conditions: readonly ConditionTest[]) => boolean;
}

/** Whether a policy of a bucket refuses something to everyone. */
export function isDenied(bucket: Resource, { action, on, under = isEmpty }: Denial): boolean {
  return bucket
    .referrers('AWS::S3::BucketPolicy', 'Bucket')
    .some((policy) =>
      statements(policy.get('PolicyDocument')).some(
        (statement) =>
          statement.isDeny() &&
          statement.isForAnyone() &&
          statement.coversAction(action) &&
          under(statement.conditions) &&
          statement.resources.some(on),
      ),
    );
}

/** Where a service is told to which bucket it writes its logs. */
const destinations = [
  ['AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName'],
  ['AWS::Logs::DeliveryDestination', 'DestinationResourceArn'],
  ['AWS::CloudFront::Distribution', 'DistributionConfig.Logging.Bucket'],
  ['AWS::CloudTrail::Trail', 'S3BucketName'],
  ['AWS::EC2::FlowLog', 'LogDestination'],
] as const;

/** Whether a bucket keeps logs: its objects are locked, or a service writes them there. */
export function keepsLogs(bucket: Resource): boolean {
  return bucket.get('ObjectLockEnabled').isTrue() || receivesLogs(bucket);
}

/** Whether a service writes who came, or what was done, to a bucket. */
export function receivesLogs(bucket: Resource): boolean {
  return destinations.some(([type, property]) => bucket.referrers(type, property).length > 0);
}

function isEmpty(conditions: readonly ConditionTest[]): boolean {
  return conditions.length === 0;
}

/** Whether a condition excepts one service of AWS by its name, such as a log delivery that names no key and takes the bucket's. */
export function sparesService({ key, operator, values }: ConditionTest): boolean {
  const excepts = /^aws:PrincipalServiceName$/i.test(key) && /^StringNotEquals$/i.test(operator);
  const isService = /^[a-z.-]+\.amazonaws\.com$/;
  return excepts && values.every((value) => value.test('is one service', (name) => isService.test(name)));
}
