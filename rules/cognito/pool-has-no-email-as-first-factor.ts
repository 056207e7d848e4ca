import { poolWithFirstFactors, userPool } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-15',
  title: 'User pool lets nobody sign in by a code from an e-mail alone',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .each((factor) => expectNoneOf(factor, 'the first factor', 'EMAIL_OTP'));
  },
  docs: () => ({
    rationale:
      'A code from an e-mail can be asked for by a copied site and typed into it: it does not withstand phishing.',
    remediation: 'Remove `EMAIL_OTP` from `Policies.SignInPolicy.AllowedFirstAuthFactors`; use `WEB_AUTHN`.',
    whenNotToUse: 'For customers whose devices have no passkeys.',
    examples: {
      pass: { omitted: userPool(), 'password and passkey': poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN']) },
      fail: { 'e-mail, no passkey': poolWithFirstFactors(['EMAIL_OTP']) },
    },
  }),
});
