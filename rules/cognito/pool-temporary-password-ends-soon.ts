import { poolWithPasswords, userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-11',
  title: "User pool's temporary passwords end after three days at most",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const days = resource.get('Policies.PasswordPolicy.TemporaryPasswordValidityDays');
    return days.isAtMost(3) && days.isAtLeast(1)
      ? pass()
      : fail(
          days,
          `a temporary password lives ${days.isPresent() ? days.describe() : 'seven by default, counted in'} days`,
        );
  },
  docs: () => ({
    rationale:
      'A temporary password lies in a mailbox until it is used. Whoever finds it first becomes the user.',
    remediation: 'Set `Policies.PasswordPolicy.TemporaryPasswordValidityDays` to 3 or less.',
    whenNotToUse: 'Where invited people rarely read their mail within three days.',
    examples: {
      pass: { 'one day': poolWithPasswords({ TemporaryPasswordValidityDays: 1 }) },
      fail: { omitted: userPool(), 'three months': poolWithPasswords({ TemporaryPasswordValidityDays: 90 }) },
    },
  }),
});
