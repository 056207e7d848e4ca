import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';
import { describeValidity, livesAtMost } from '../token-validity';

export default defineRule({
  id: 'PC-COG-49',
  title: 'Refresh tokens of a user pool client live 90 days at most',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return livesAtMost(resource, 'RefreshToken', 90 * 86_400)
      ? pass()
      : fail(
          resource.get('RefreshTokenValidity'),
          `a refresh token lives ${describeValidity(resource, 'RefreshToken')}`,
        );
  },
  docs: () => ({
    rationale:
      'Cognito lets a refresh token live ten years. A session that outlives its user, device and job is found by somebody else.',
    remediation: 'Set `RefreshTokenValidity` and `TokenValidityUnits.RefreshToken` to 90 days or less.',

    examples: {
      pass: {
        'omitted, which means 30 days': poolClient(),
        'ninety days': poolClient({ RefreshTokenValidity: 90, TokenValidityUnits: { RefreshToken: 'days' } }),
      },
      fail: {
        'ten years': poolClient({ RefreshTokenValidity: 3650 }),
        'in hours': poolClient({
          RefreshTokenValidity: '5000',
          TokenValidityUnits: { RefreshToken: 'hours' },
        }),
      },
    },
  }),
});
