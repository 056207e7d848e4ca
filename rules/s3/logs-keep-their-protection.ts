import { coversBucket, type ConditionTest, isEverything } from '../../template/policy';
import { isDenied, keepsLogs } from '../bucket-denials';
import { accessLogs, denial, itsObjects, lockedBucket } from '../bucket-denials-example';
import { each, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const actions = [
  's3:DeleteBucketPolicy',
  's3:PutBucketAcl',
  's3:PutBucketLogging',
  's3:PutBucketObjectLockConfiguration',
  's3:PutBucketOwnershipControls',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutBucketVersioning',
  's3:PutEncryptionConfiguration',
  's3:PutLifecycleConfiguration',
  's3:PutReplicationConfiguration',
];

/** Whether the conditions of a Deny leave out named roles and nobody else. */
function sparesNamedRoles(conditions: readonly ConditionTest[]): boolean {
  return conditions.every(
    ({ operator, key, values }) =>
      /^(?:Arn|String)Not(?:Equals|Like)$/i.test(operator) &&
      key.toLowerCase() === 'aws:principalarn' &&
      values.every((value) => !isEverything(value) && value.includes(':role/')),
  );
}

const deployers = (role: string) => ({ Condition: { ArnNotEquals: { 'aws:PrincipalArn': role } } });

export default defineRule({
  id: 'PC-S3-46',
  title: 'S3 bucket that keeps logs lets only named roles change its protection',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    if (!keepsLogs(resource)) return pass();
    return actions.flatMap((action) =>
      isDenied(resource, { action, on: coversBucket, under: sparesNamedRoles })
        ? pass()
        : fail('', `no policy keeps ${action} to named roles`),
    );
  },
  docs: () => ({
    rationale:
      'Whoever may change the policy, the lifecycle or the lock of a log bucket can empty it tomorrow, or stop it from filling today. An administrator of the account may do all that unless the bucket itself refuses.',
    remediation:
      'Add a `Deny` for every principal of the eleven actions on the bucket, with `ArnNotEquals` on `aws:PrincipalArn` for the role that deploys; `ImmutableLogArchive` has it.',
    whenNotToUse: 'Where a service control policy refuses these actions for the whole account.',
    examples: {
      pass: {
        'the role that deploys': lockedBucket(
          denial(actions, deployers('arn:aws:iam::111122223333:role/deploy')),
        ),
        'nobody at all': accessLogs({}, denial(actions)),
        'a bucket of other things': one('AWS::S3::Bucket'),
      },
      fail: {
        'without a policy': lockedBucket(),
        ...each(
          [
            's3:DeleteBucketPolicy s3:PutBucketAcl s3:PutBucketLogging s3:PutBucketObjectLockConfiguration',
            's3:PutBucketOwnershipControls s3:PutBucketPolicy s3:PutBucketPublicAccessBlock s3:PutBucketVersioning',
            's3:PutEncryptionConfiguration s3:PutLifecycleConfiguration s3:PutReplicationConfiguration',
          ].flatMap((names) => names.split(' ')),
          (missing) => lockedBucket(denial(actions.filter((action) => action !== missing))),
        ),
        'every role': lockedBucket(denial(actions, deployers('*'))),
        'a whole account': lockedBucket(denial(actions, deployers('arn:aws:iam::111122223333:root'))),
        'another condition': lockedBucket(
          denial(actions, { Condition: { StringNotEquals: { 'aws:ResourceTag/a': 'b' } } }),
        ),
        'the objects, without the bucket': lockedBucket(denial(actions, { Resource: itsObjects })),
      },
    },
  }),
});
