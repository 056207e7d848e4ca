import { poolWithFirstFactors } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-20',
  title: 'User pool with passkeys is on a plan that has them',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const passkeys = resource
      .get('Policies.SignInPolicy.AllowedFirstAuthFactors')
      .some((factor) => factor.is('WEB_AUTHN'));
    return passkeys ? expectNoneOf(resource.get('UserPoolTier'), 'the plan', 'LITE') : pass();
  },
  docs: () => ({
    rationale: 'The plan Lite has no passkeys: what the template promises is refused or silently missing.',
    remediation: 'Set `UserPoolTier` to `ESSENTIALS` or `PLUS`.',

    examples: {
      pass: {
        'omitted, which means Essentials': poolWithFirstFactors(['WEB_AUTHN']),
        plus: poolWithFirstFactors(['WEB_AUTHN'], { UserPoolTier: 'PLUS' }),
      },
      fail: {
        lite: poolWithFirstFactors(['WEB_AUTHN'], { UserPoolTier: 'LITE' }),
        'lite, among other factors': poolWithFirstFactors(['PASSWORD', 'WEB_AUTHN'], {
          UserPoolTier: 'LITE',
        }),
      },
    },
  }),
});
