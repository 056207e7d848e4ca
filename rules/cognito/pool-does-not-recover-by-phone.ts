import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-COG-28',
  title: 'User pool recovers accounts without SMS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const mechanisms = resource.get('AccountRecoverySetting.RecoveryMechanisms');
    if (mechanisms.items().length === 0)
      return fail(mechanisms, 'how accounts are recovered is not set, which means by SMS first');
    return mechanisms.each((mechanism) =>
      expectOneOf(mechanism.get('Name'), 'the way to recover an account', 'verified_email', 'admin_only'),
    );
  },
  docs: () => ({
    rationale:
      'Whoever takes over a phone number resets the password by it. Cognito uses SMS first unless it is told otherwise.',
    remediation:
      'Name `verified_email` or `admin_only` alone in `AccountRecoverySetting.RecoveryMechanisms`. `SecureUserPool` does.',

    examples: {
      pass: {
        'by e-mail': userPool({
          AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        }),
        'by an administrator': userPool({
          AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
        }),
      },
      fail: {
        omitted: userPool(),
        'by phone too': userPool({
          AccountRecoverySetting: {
            RecoveryMechanisms: [
              { Name: 'verified_email', Priority: 1 },
              { Name: 'verified_phone_number', Priority: 2 },
            ],
          },
        }),
      },
    },
  }),
});
