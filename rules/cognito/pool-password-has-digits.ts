import { poolWithPasswords, userPool } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-08',
  title: 'User pool asks for digits in passwords',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const policy = resource.get('Policies.PasswordPolicy');
    return policy.isAbsent() ? pass() : expectOn(policy.get('RequireNumbers'), 'the need for digits');
  },
  docs: () => ({
    rationale:
      'A password of one kind of characters falls to a shorter search. Many standards ask for all four kinds.',
    remediation: 'Set `Policies.PasswordPolicy.RequireNumbers` to true.',
    whenNotToUse:
      'Where length and a check against stolen passwords take the place of kinds of characters, as NIST recommends.',
    examples: {
      pass: {
        required: poolWithPasswords({ RequireNumbers: true }),
        'no policy, for which Cognito asks for all kinds': userPool(),
      },
      fail: {
        omitted: poolWithPasswords({ MinimumLength: 14 }),
        off: poolWithPasswords({ RequireNumbers: 'false' }),
      },
    },
  }),
});
