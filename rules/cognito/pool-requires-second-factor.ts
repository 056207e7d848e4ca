import { userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-01',
  title: 'User pool requires a second factor',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOneOf(resource.get('MfaConfiguration'), 'the second factor', 'ON');
  },
  docs: () => ({
    rationale:
      'A password is stolen, guessed or reused. With a second factor that alone lets nobody in; where it is optional those who need it most leave it off.',
    remediation:
      'Set `MfaConfiguration` to `ON`; it can only be chosen when the pool is made. `SecureUserPool` does.',

    examples: {
      pass: { required: userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }) },
      fail: {
        omitted: userPool(),
        off: userPool({ MfaConfiguration: 'OFF' }),
        optional: userPool({ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
      },
      unknown: {
        'given later': {
          Parameters: { Mfa: { Type: 'String' } },
          ...userPool({ MfaConfiguration: { Ref: 'Mfa' } }),
        },
      },
    },
  }),
});
