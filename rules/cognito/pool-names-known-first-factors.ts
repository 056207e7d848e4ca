import { poolWithFirstFactors, userPool } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-16',
  title: 'User pool names first factors that exist',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .each((factor) =>
        expectOneOf(factor, 'the first factor', 'PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP'),
      );
  },
  docs: () => ({
    rationale:
      'A factor that is misspelt is refused at deployment at best, and at worst leaves another one than you meant.',
    remediation: 'Name `PASSWORD` and `WEB_AUTHN` in `Policies.SignInPolicy.AllowedFirstAuthFactors`.',

    examples: {
      pass: {
        omitted: userPool(),
        'password and passkey': poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN']),
        codes: poolWithFirstFactors(['EMAIL_OTP', 'SMS_OTP']),
      },
      fail: { 'no such factor': poolWithFirstFactors(['PASSKEY']) },
    },
  }),
});
