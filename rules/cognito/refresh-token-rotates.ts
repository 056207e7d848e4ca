import { poolClient } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-50',
  title: 'Refresh tokens of a user pool client rotate',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    if (
      resource.get('AllowedOAuthFlows').items().length > 0 &&
      resource.get('AllowedOAuthFlows').every((flow) => flow.is('client_credentials'))
    )
      return pass();
    return expectOneOf(resource.get('RefreshTokenRotation.Feature'), 'rotation of refresh tokens', 'ENABLED');
  },
  docs: () => ({
    rationale:
      'A refresh token that can be used once is worth little to a thief, and its second use shows that there is one. Rotation is off by default.',
    remediation:
      'Set `RefreshTokenRotation.Feature` to `ENABLED` and leave `ALLOW_REFRESH_TOKEN_AUTH` out. A client of `SecureUserPool` does.',

    examples: {
      pass: {
        rotates: poolClient({ RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } }),
        'a machine, which gets no refresh token': poolClient({ AllowedOAuthFlows: ['client_credentials'] }),
      },
      fail: {
        omitted: poolClient(),
        disabled: poolClient({ RefreshTokenRotation: { Feature: 'DISABLED' } }),
        'users beside a machine': poolClient({ AllowedOAuthFlows: ['client_credentials', 'code'] }),
      },
    },
  }),
});
