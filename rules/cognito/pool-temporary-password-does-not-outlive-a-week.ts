import { poolWithPasswords, userPool } from '../cognito-example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-12',
  title: "User pool's temporary passwords end within a week",
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectAtMost(
      resource.get('Policies.PasswordPolicy.TemporaryPasswordValidityDays'),
      'the life of a temporary password in days',
      7,
    );
  },
  docs: () => ({
    rationale:
      'A temporary password lies in a mailbox until it is used. Cognito ends it after a week; longer is asking for it to be found.',
    remediation: 'Set `Policies.PasswordPolicy.TemporaryPasswordValidityDays` to 7 or less, or leave it out.',

    examples: {
      pass: {
        'omitted, which means a week': userPool(),
        'a day': poolWithPasswords({ TemporaryPasswordValidityDays: '1' }),
      },
      fail: { 'three months': poolWithPasswords({ TemporaryPasswordValidityDays: 90 }) },
    },
  }),
});
