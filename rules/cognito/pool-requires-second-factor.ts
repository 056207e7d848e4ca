import { userPool } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-01',
  title: 'User pool requires a second factor of everybody who may have one',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectNoneOf(resource.get('MfaConfiguration'), 'the second factor', 'OPTIONAL');
  },
  docs: () => ({
    rationale: 'Where a second factor is optional, those who need it most leave it off.',
    remediation:
      'Set `MfaConfiguration` to `ON`; it can only be chosen when the pool is made. `SecureUserPool` does.',

    examples: {
      pass: {
        required: userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
        'omitted, which another rule judges': userPool(),
      },
      fail: { optional: userPool({ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }) },
      unknown: {
        'given later': {
          Parameters: { Mfa: { Type: 'String' } },
          ...userPool({ MfaConfiguration: { Ref: 'Mfa' } }),
        },
      },
    },
  }),
});
