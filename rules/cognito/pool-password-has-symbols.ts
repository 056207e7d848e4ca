import { poolWithPasswords, userPool } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-09',
  title: 'User pool asks for symbols in passwords',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const policy = resource.get('Policies.PasswordPolicy');
    return policy.isAbsent() ? pass() : expectOn(policy.get('RequireSymbols'), 'the need for symbols');
  },
  docs: () => ({
    rationale:
      'A password of one kind of characters falls to a shorter search. Many standards ask for all four kinds.',
    remediation: 'Set `Policies.PasswordPolicy.RequireSymbols` to true.',
    whenNotToUse:
      'Where length and a check against stolen passwords take the place of kinds of characters, as NIST recommends.',
    examples: {
      pass: {
        required: poolWithPasswords({ RequireSymbols: true }),
        'no policy, for which Cognito asks for all kinds': userPool(),
      },
      fail: {
        omitted: poolWithPasswords({ MinimumLength: 14 }),
        off: poolWithPasswords({ RequireSymbols: false }),
      },
    },
  }),
});
