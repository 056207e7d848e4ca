import { userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-04',
  title: 'User pool that has a second factor takes an authenticator app',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const factors = resource.get('EnabledMfas');
    if (!resource.get('MfaConfiguration').is('ON', 'OPTIONAL')) return pass();
    return factors.some((factor) => factor.is('SOFTWARE_TOKEN_MFA'))
      ? pass()
      : fail(
          factors,
          `an authenticator app is not among the second factors: they are ${
            factors
              .items()
              .map((factor) => factor.describe())
              .join(', ') || 'not set'
          }`,
        );
  },
  docs: () => ({
    rationale:
      'Codes of an authenticator app are made on the device and travel by no network that others control. A passkey as second factor needs one beside it.',
    remediation: 'Add `SOFTWARE_TOKEN_MFA` to `EnabledMfas`.',

    examples: {
      pass: {
        'an app': userPool({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }),
        'no second factor': userPool(),
      },
      fail: {
        'omitted list': userPool({ MfaConfiguration: 'ON' }),
        'sms alone': userPool({ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SMS_MFA'] }),
      },
    },
  }),
});
