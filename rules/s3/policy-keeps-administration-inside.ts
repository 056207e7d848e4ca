import { isOtherAccount } from '../../template';
import { eachStatement } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const administration = [
  's3:DeleteBucketPolicy',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  's3:PutEncryptionConfiguration',
  's3:PutObjectAcl',
];
const policy = (Action: unknown, AWS: unknown = 'arn:aws:iam::111122223333:root') =>
  subject({ PolicyDocument: { Statement: { Effect: 'Allow', Principal: { AWS }, Action, Resource: '*' } } });

export default defineRule({
  id: 'PC-S3-30',
  title: 'S3 bucket policy gives no administration to a literal other account',
  severity: 'high',
  profile: 'strict',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.6'] },
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource, template) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const other = statement.isAllow()
        ? statement.principals.find(({ value }) => isOtherAccount(template, value.text() ?? ''))
        : undefined;
      const action = other && administration.find((name) => statement.coversAction(name));
      return other && action !== undefined
        ? fail(other.value, `${other.value.describe()} may call ${action}`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'An account that may change the policy, the ACLs or the encryption of your bucket owns it. The own account is written as `AWS::AccountId`; a number in the template is somebody else.',
    remediation: 'Remove these actions from the statement, or write the own account as `AWS::AccountId`.',
    whenNotToUse: "Where your own accounts administer each other's buckets and stand as numbers.",
    examples: {
      pass: {
        omitted: subject(),
        reading: policy('s3:GetObject'),
        'the own account': policy('s3:*', { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' }),
      },
      fail: {
        'the policy': policy(['s3:GetObject', 's3:PutBucketPolicy']),
        'every action': policy('s3:*'),
        'by number alone': policy('s3:PutObjectAcl', ['444455556666']),
        ...each(['s3:DeleteBucketPolicy', 's3:PutBucketAcl', 's3:PutEncryptionConfiguration'], (action) =>
          policy(action),
        ),
      },
      unknown: {
        'an imported action': policy(imported),
      },
    },
  }),
});
