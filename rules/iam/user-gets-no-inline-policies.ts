import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-32',
  title: 'IAM user carries no policies of its own',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.2'], cis30: ['1.15'], cis50: ['1.14'], cis70: ['2.13'] },
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    return resource.get('Policies').each((policy) => fail(policy, 'the user carries a policy of its own'));
  },
  docs: () => ({
    rationale:
      'Permissions that hang on one user are overlooked when people change their work. A group says what a task needs.',
    remediation:
      'Move the policy to an `AWS::IAM::Group`, or better give people roles through single sign-on.',

    examples: {
      pass: { 'without policies': one('AWS::IAM::User', { Groups: ['developers'] }) },
      fail: {
        'no group': one('AWS::IAM::User', {
          Policies: [{ PolicyName: 'read', PolicyDocument: policyOf(allow('s3:GetObject')) }],
        }),
      },
    },
  }),
});
