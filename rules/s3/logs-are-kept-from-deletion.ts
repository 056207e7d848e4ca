import { coversBucket, coversObjects } from '../../template/policy';
import { type Denial, isDenied, keepsLogs } from '../bucket-denials';
import { accessLogs, bucketItself, denial, itsObjects, lockedBucket } from '../bucket-denials-example';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const denials: readonly Denial[] = [
  { action: 's3:DeleteBucket', on: coversBucket },
  { action: 's3:DeleteObject', on: coversObjects },
  { action: 's3:DeleteObjectVersion', on: coversObjects },
  { action: 's3:BypassGovernanceRetention', on: coversObjects },
  { action: 's3:PutObjectRetention', on: coversObjects },
];
const actions = denials.map(({ action }) => action);

export default defineRule({
  id: 'PC-S3-45',
  title: 'S3 bucket that keeps logs refuses their deletion to everyone',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    if (!keepsLogs(resource)) return pass();
    return denials.flatMap((wanted) =>
      isDenied(resource, wanted) ? pass() : fail('', `no policy refuses ${wanted.action} to everyone`),
    );
  },
  docs: () => ({
    rationale:
      'Deleting a locked object only hides it, and an object that its writer locks for a day is free after a day; access logs cannot be locked at all. A Deny without a condition closes these ways for every identity of the account.',
    remediation:
      'Add a `Deny` for every principal, without a condition, of the five actions on the bucket and its objects; `ImmutableLogArchive` has it.',
    whenNotToUse: 'For locked data that is not logs, and that its owners may hide or lock by themselves.',
    examples: {
      pass: {
        refused: lockedBucket(denial(actions)),
        'access logs, refused in two statements': accessLogs(
          {},
          denial('s3:DeleteBucket', { Resource: bucketItself }),
          denial(['s3:Delete*', 's3:BypassGovernanceRetention', 's3:PutObjectRetention'], {
            Resource: itsObjects,
          }),
        ),
        'a bucket of other things': one('AWS::S3::Bucket'),
      },
      fail: {
        'without a policy': lockedBucket(),
        'access logs without a policy': accessLogs(),
        'one action missing': lockedBucket(denial(actions.slice(1))),
        'refused to one account': lockedBucket(denial(actions, { Principal: { AWS: '111122223333' } })),
        'refused under a condition': lockedBucket(
          denial(actions, { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }),
        ),
        'allowed instead': lockedBucket(denial(actions, { Effect: 'Allow' })),
        'the bucket, without its objects': lockedBucket(denial(actions, { Resource: bucketItself })),
      },
    },
  }),
});
