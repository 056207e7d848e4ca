import { userPool } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-03',
  title: 'User pool takes no e-mail as second factor',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return resource
      .get('EnabledMfas')
      .each((factor) => expectNoneOf(factor, 'the second factor', 'EMAIL_OTP'));
  },
  docs: () => ({
    rationale: 'Whoever holds the mailbox resets the password by it too: both factors are then one.',
    remediation: 'Name `SOFTWARE_TOKEN_MFA` alone in `EnabledMfas`, beside passkeys.',
    whenNotToUse: 'For customers who have neither an app nor a passkey.',
    examples: {
      pass: {
        'an app': userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
        omitted: userPool(),
      },
      fail: {
        'e-mail, no app': userPool({ MfaConfiguration: 'ON', EnabledMfas: ['EMAIL_OTP'] }),
        'beside an app': userPool({
          MfaConfiguration: 'ON',
          EnabledMfas: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
        }),
      },
    },
  }),
});
