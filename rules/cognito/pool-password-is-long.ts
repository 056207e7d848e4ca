import { poolWithPasswords, userPool } from '../cognito-example';
import { expectAtLeast } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-05',
  title: 'User pool asks for passwords of fourteen characters or more',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const length = resource.get('Policies.PasswordPolicy.MinimumLength');
    return expectAtLeast(length, 'the shortest password', 14);
  },
  docs: () => ({
    rationale: "Length is what makes a password hard to guess. Cognito's default is eight characters.",
    remediation: 'Set `Policies.PasswordPolicy.MinimumLength` to 14 or more.',

    examples: {
      pass: {
        fourteen: poolWithPasswords({ MinimumLength: 14 }),
        'as text': poolWithPasswords({ MinimumLength: '20' }),
      },
      fail: { omitted: userPool(), eight: poolWithPasswords({ MinimumLength: 8 }) },
    },
  }),
});
