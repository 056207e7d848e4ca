import { poolWithFirstFactors, userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-18',
  title: 'Passkeys count as two factors where a second factor is required',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-07', 'IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const passkeys = resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .some((factor) => factor.is('WEB_AUTHN'));
    if (!passkeys || !resource.get('MfaConfiguration').is('ON')) return pass();
    return expectOneOf(
      resource.get('WebAuthnFactorConfiguration'),
      'the configuration of passkeys as factor',
      'MULTI_FACTOR_WITH_USER_VERIFICATION',
    );
  },
  docs: () => ({
    rationale:
      'With `SINGLE_FACTOR`, the default, a passkey is one factor, and a pool that requires two sends its users back to passwords.',
    remediation:
      'Set `WebAuthnFactorConfiguration` to `MULTI_FACTOR_WITH_USER_VERIFICATION`. `SecureUserPool` does.',

    examples: {
      pass: {
        'two factors': poolWithFirstFactors(['WEB_AUTHN'], {
          MfaConfiguration: 'ON',
          WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        }),
        'no passkeys': userPool({ MfaConfiguration: 'ON' }),
      },
      fail: {
        omitted: poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN'], { MfaConfiguration: 'ON' }),
        'one factor': poolWithFirstFactors(['WEB_AUTHN'], {
          MfaConfiguration: 'ON',
          WebAuthnFactorConfiguration: 'SINGLE_FACTOR',
        }),
      },
    },
  }),
});
