import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-38',
  title: 'IAM group carries no inline policies',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Group'],
  check(resource) {
    return resource.get('Policies').each((policy) => fail(policy, 'the group carries an inline policy'));
  },
  docs: () => ({
    rationale:
      'An inline policy has no versions, is not seen in the list of policies, and cannot be used again where the same is needed.',
    remediation: 'Write an `AWS::IAM::ManagedPolicy` and attach it in `ManagedPolicyArns`.',
    whenNotToUse: 'Where a policy belongs to one group for life.',
    examples: {
      pass: { 'without policies': one('AWS::IAM::Group') },
      fail: {
        'an inline policy, no managed one': one('AWS::IAM::Group', {
          Policies: [{ PolicyName: 'read', PolicyDocument: policyOf(allow('s3:GetObject')) }],
        }),
      },
    },
  }),
});
