import { one } from '../example';
import { allow, roleWith } from '../policy-example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-37',
  title: 'IAM role carries no inline policies',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return resource.get('Policies').each((policy) => fail(policy, 'the role carries an inline policy'));
  },
  docs: () => ({
    rationale:
      'An inline policy has no versions, is not seen in the list of policies, and cannot be used again where the same is needed.',
    remediation: 'Write an `AWS::IAM::ManagedPolicy` and attach it in `ManagedPolicyArns`.',
    whenNotToUse: 'Where a policy belongs to one role for life, as CDK writes them.',
    examples: {
      pass: { 'without policies': one('AWS::IAM::Role') },
      fail: { 'an inline policy, no managed one': roleWith(allow('s3:GetObject', 'arn:aws:s3:::reports/*')) },
    },
  }),
});
