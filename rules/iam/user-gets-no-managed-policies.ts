import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-33',
  title: 'IAM user has no managed policies attached',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.2'], cis30: ['1.15'], cis50: ['1.14'], cis70: ['2.13'] },
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    return resource
      .get('ManagedPolicyArns')
      .each((arn) => fail(arn, `${arn.describe()} is attached to the user`));
  },
  docs: () => ({
    rationale:
      'Permissions that hang on one user are overlooked when people change their work. A group says what a task needs.',
    remediation: 'Attach the policy to an `AWS::IAM::Group` and name that in `Groups`.',

    examples: {
      pass: { 'without policies': one('AWS::IAM::User', { Groups: ['developers'] }) },
      fail: {
        'a policy of AWS': one('AWS::IAM::User', {
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
        'a policy that is given later, no group': one('AWS::IAM::User', {
          ManagedPolicyArns: [{ Ref: 'Policy' }],
        }),
      },
    },
  }),
});
