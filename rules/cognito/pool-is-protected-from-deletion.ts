import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-25',
  title: 'User pool is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOneOf(resource.get('DeletionProtection'), 'protection from deletion', 'ACTIVE');
  },
  docs: () => ({
    rationale:
      'Users of a deleted pool are gone with their passwords, passkeys and second factors. There is no backup.',
    remediation: 'Set `DeletionProtection` to `ACTIVE`. `SecureUserPool` does.',

    examples: {
      pass: { active: userPool({ DeletionProtection: 'ACTIVE' }) },
      fail: { omitted: userPool(), inactive: userPool({ DeletionProtection: 'INACTIVE' }) },
    },
  }),
});
