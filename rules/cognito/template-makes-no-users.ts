import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-COG-89',
  title: 'Templates make no users of a user pool',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolUser'],
  check(resource) {
    return fail(resource.get('Username'), `a template makes the user ${resource.get('Username').describe()}`);
  },
  docs: () => ({
    rationale:
      'A user in a template is the same in every stage, and a test account reaches production with it.',
    remediation:
      'Make users by an administrator or by sign-up, and test accounts in the pool of the test stage only.',
    whenNotToUse: 'For the first administrator of a new pool.',
    examples: {
      pass: {
        'a user that is never made': {
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
          ...one('AWS::Cognito::UserPoolUser', {}, { Condition: 'Never' }),
        },
      },
      fail: {
        'no name': one('AWS::Cognito::UserPoolUser'),
        'a test user': one('AWS::Cognito::UserPoolUser', { Username: 'test' }),
      },
    },
  }),
});
