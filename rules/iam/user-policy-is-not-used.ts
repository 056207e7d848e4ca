import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-35',
  title: 'Policies of single users are not used',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.2'], cis30: ['1.15'], cis50: ['1.14'], cis70: ['2.13'] },
  waivable: true,
  appliesTo: ['AWS::IAM::UserPolicy'],
  check(resource) {
    return fail(resource.get('UserName'), 'it is a policy of one user');
  },
  docs: () => ({
    rationale:
      'Permissions that hang on one user are overlooked when people change their work. A group says what a task needs.',
    remediation: 'Write an `AWS::IAM::GroupPolicy` or `AWS::IAM::RolePolicy` instead.',

    examples: {
      pass: {
        'a policy that is never made': {
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
          ...one('AWS::IAM::UserPolicy', {}, { Condition: 'Never' }),
        },
      },
      fail: {
        any: one('AWS::IAM::UserPolicy', { UserName: 'alice', PolicyName: 'read' }),
        'omitted name': one('AWS::IAM::UserPolicy'),
      },
    },
  }),
});
