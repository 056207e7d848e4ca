import { poolWithFirstFactors, userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-19',
  title: 'User pool with passkeys names the host that they are bound to',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const passkeys = resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .some((factor) => factor.is('WEB_AUTHN'));
    if (!passkeys) return pass();
    const host = resource.get('WebAuthnRelyingPartyID');
    return host.isPresent() && !host.includes('*') && (host.includes('.') || host.is('localhost'))
      ? pass()
      : fail(host, `the host of passkeys is ${host.describe()}`);
  },
  docs: () => ({
    rationale:
      'A passkey is bound to one host for ever. One that nobody chose changes with the domain of the pool, and every passkey is void then.',
    remediation: 'Set `WebAuthnRelyingPartyID` to the host of the sign-in page, such as `auth.example.com`.',

    examples: {
      pass: {
        named: poolWithFirstFactors(['WEB_AUTHN'], { WebAuthnRelyingPartyID: 'auth.example.com' }),
        'no passkeys': userPool(),
        'the own machine': poolWithFirstFactors(['WEB_AUTHN'], { WebAuthnRelyingPartyID: 'localhost' }),
      },
      fail: {
        omitted: poolWithFirstFactors(['WEB_AUTHN']),
        'no host': poolWithFirstFactors(['WEB_AUTHN'], { WebAuthnRelyingPartyID: 'auth' }),
        'a wildcard': poolWithFirstFactors(['WEB_AUTHN'], { WebAuthnRelyingPartyID: '*.example.com' }),
      },
    },
  }),
});
