import { statements } from '../../template/policy';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);
const locked = (...statement: Record<string, unknown>[]) =>
  resources({
    Data: [
      'AWS::S3::Bucket',
      { ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } } } },
    ],
    DataPolicy: [
      'AWS::S3::BucketPolicy',
      { Bucket: { Ref: 'Data' }, PolicyDocument: { Statement: statement } },
    ],
  });
const refusal = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:BypassGovernanceRetention',
  Resource: { 'Fn::Sub': '${Data.Arn}/*' },
};

export default defineRule({
  id: 'PC-S3-22',
  title: 'S3 bucket locked in governance mode refuses the bypass of the lock',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const mode = resource.get('ObjectLockConfiguration.Rule.DefaultRetention.Mode');
    if (!mode.is('GOVERNANCE')) return pass();
    const refused = resource
      .referrers('AWS::S3::BucketPolicy', 'Bucket')
      .some((policy) =>
        statements(policy.get('PolicyDocument')).some(
          (statement) =>
            statement.isDeny() &&
            statement.isForAnyone() &&
            statement.coversAction('s3:BypassGovernanceRetention'),
        ),
      );
    return refused
      ? pass()
      : fail(mode, 'whoever holds s3:BypassGovernanceRetention may delete what is locked');
  },
  docs: () => ({
    rationale:
      'In governance mode the permission to bypass the lock is all that stands between an administrator and the evidence, and `s3:*` includes it.',
    remediation:
      "Use `COMPLIANCE`, or add to the bucket policy a `Deny` of `s3:BypassGovernanceRetention` for `Principal: '*'` (except a named break-glass role).",
    examples: {
      pass: {
        'without a lock': subject(),
        compliance: subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } } },
        }),
        refused: locked(refusal),
        'refused but for one role': locked({
          ...refusal,
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/break-glass' } },
        }),
        'refused among other statements': locked({ ...refusal, Effect: 'Allow' }, refusal),
      },
      fail: {
        'without a policy': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 365 } } },
        }),
        'allowed instead': locked({ ...refusal, Effect: 'Allow' }),
        'refused to one account alone': locked({
          ...refusal,
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        }),
        'governance outside production': staged(
          subject({
            ObjectLockConfiguration: {
              Rule: { DefaultRetention: { Mode: inProduction('COMPLIANCE', 'GOVERNANCE') } },
            },
          }),
        ),
      },
      unknown: {
        'an imported mode': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: imported } } },
        }),
      },
    },
  }),
});
