import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-84',
  title: 'Identity pool has no role for guests',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPoolRoleAttachment'],
  check(resource) {
    const role = resource.get('Roles.unauthenticated');
    return role.isAbsent() ? pass() : fail(role, 'guests have a role');
  },
  docs: () => ({
    rationale: 'A role for guests stands ready for the day on which somebody lets guests in.',
    remediation: 'Remove `unauthenticated` from `Roles`.',
    whenNotToUse: 'For public data that is meant to be read without signing in.',
    examples: {
      pass: {
        'signed-in users': one('AWS::Cognito::IdentityPoolRoleAttachment', {
          Roles: { authenticated: 'arn:aws:iam::111122223333:role/users' },
        }),
        'no roles': one('AWS::Cognito::IdentityPoolRoleAttachment'),
      },
      fail: {
        'guests too, without a limit': one('AWS::Cognito::IdentityPoolRoleAttachment', {
          Roles: { unauthenticated: 'arn:aws:iam::111122223333:role/guests' },
        }),
      },
    },
  }),
});
