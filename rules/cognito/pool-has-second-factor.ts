import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-90',
  title: 'User pool has a second factor',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOneOf(resource.get('MfaConfiguration'), 'the second factor', 'ON', 'OPTIONAL');
  },
  docs: () => ({
    rationale: 'A password is stolen, guessed or reused. With a second factor that alone lets nobody in.',
    remediation: 'Set `MfaConfiguration` to `ON` and name factors in `EnabledMfas`. `SecureUserPool` does.',

    examples: {
      pass: {
        required: userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
        'for who wants one': userPool({ MfaConfiguration: 'OPTIONAL' }),
      },
      fail: { omitted: userPool(), off: userPool({ MfaConfiguration: 'OFF' }) },
      unknown: {
        'given later': {
          Parameters: { Mfa: { Type: 'String' } },
          ...userPool({ MfaConfiguration: { Ref: 'Mfa' } }),
        },
      },
    },
  }),
});
