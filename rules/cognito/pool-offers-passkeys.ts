import { poolWithFirstFactors, userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-13',
  title: 'User pool lets users sign in by passkey',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const factors = resource.get('Policies.SignInPolicy.AllowedFirstAuthFactors');
    return factors.some((factor) => factor.is('WEB_AUTHN'))
      ? pass()
      : fail(factors, 'passkeys are not among the first factors');
  },
  docs: () => ({
    rationale:
      'A passkey answers only the site that it was made for, so there is nothing to type into a copy of it.',
    remediation:
      'Add `WEB_AUTHN` to `Policies.SignInPolicy.AllowedFirstAuthFactors`, and set `WebAuthnRelyingPartyID`.',
    whenNotToUse: 'For pools whose users sign in by another identity provider only.',
    examples: {
      pass: { passkeys: poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN']) },
      fail: { omitted: userPool(), 'passwords alone': poolWithFirstFactors(['PASSWORD']) },
    },
  }),
});
