import { poolWithFirstFactors, userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-17',
  title: 'Passkeys of a user pool verify their user',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-07', 'IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const passkeys = resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .some((factor) => factor.is('WEB_AUTHN'));
    return passkeys
      ? expectOneOf(resource.get('WebAuthnUserVerification'), 'the verification of the user', 'required')
      : pass();
  },
  docs: () => ({
    rationale:
      'Without verification a passkey proves the device and not the person: whoever holds an unlocked device is signed in. The default, `preferred`, leaves it to the device.',
    remediation: 'Set `WebAuthnUserVerification` to `required`. `SecureUserPool` does.',

    examples: {
      pass: {
        required: poolWithFirstFactors(['WEB_AUTHN'], { WebAuthnUserVerification: 'required' }),
        'no passkeys': userPool(),
      },
      fail: {
        omitted: poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN']),
        preferred: poolWithFirstFactors(['WEB_AUTHN'], { WebAuthnUserVerification: 'preferred' }),
      },
    },
  }),
});
