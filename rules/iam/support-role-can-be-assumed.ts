import { statements } from '../../template/policy';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-52',
  title: 'AWSSupportAccess is given to a role',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-06'],
  frameworks: { cis30: ['1.17'], cis50: ['1.16'], cis70: ['2.15'] },
  waivable: true,
  appliesTo: ['AWS::IAM::Policy'],
  check(resource) {
    const support =
      resource.get('PolicyName').is('AWSSupportAccess', 'SupportRole') ||
      statements(resource.get('PolicyDocument')).some(
        (statement) => statement.isAllow() && statement.actions.some((action) => action.is('support:*')),
      );
    return support && resource.get('Roles').items().length === 0
      ? fail(resource.get('Roles'), 'the policy for cases with AWS Support is given to no role')
      : pass();
  },
  docs: () => ({
    rationale:
      'Whoever handles an incident must be able to open a case. A role for it can be assumed at need and leaves a record.',
    remediation: 'Name a role in `Roles`.',
    whenNotToUse: 'Where support access is given through IAM Identity Center.',
    examples: {
      pass: {
        'a role': one('AWS::IAM::Policy', {
          PolicyName: 'support',
          PolicyDocument: policyOf(allow('support:*')),
          Roles: ['support'],
        }),
        'another policy, no roles': one('AWS::IAM::Policy', {
          PolicyDocument: policyOf(allow('s3:GetObject')),
        }),
      },
      fail: {
        'a user': one('AWS::IAM::Policy', {
          PolicyName: 'support',
          PolicyDocument: policyOf(allow('support:*')),
          Users: ['alice'],
        }),
        ...each(['AWSSupportAccess', 'SupportRole'], (PolicyName) => one('AWS::IAM::Policy', { PolicyName })),
        'among other actions and statements': one('AWS::IAM::Policy', {
          PolicyDocument: policyOf(allow('s3:GetObject'), allow(['s3:GetObject', 'support:*'])),
        }),
      },
    },
  }),
});
