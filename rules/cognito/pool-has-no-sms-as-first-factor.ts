import { poolWithFirstFactors, userPool } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-14',
  title: 'User pool lets nobody sign in by SMS alone',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-07', 'IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .each((factor) => expectNoneOf(factor, 'the first factor', 'SMS_OTP'));
  },
  docs: () => ({
    rationale:
      'With a code by SMS as first factor whoever takes over a number is the user; and each code costs, so bots make you pay.',
    remediation: 'Remove `SMS_OTP` from `Policies.SignInPolicy.AllowedFirstAuthFactors`; use `WEB_AUTHN`.',

    examples: {
      pass: { omitted: userPool(), 'password and passkey': poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN']) },
      fail: { 'sms, no passkey': poolWithFirstFactors(['PASSWORD', 'SMS_OTP']) },
    },
  }),
});
