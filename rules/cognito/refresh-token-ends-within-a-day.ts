import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';
import { describeValidity, livesAtMost } from '../token-validity';

export default defineRule({
  id: 'PC-COG-48',
  title: 'Refresh tokens of a user pool client live a day at most',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return livesAtMost(resource, 'RefreshToken', 86_400)
      ? pass()
      : fail(
          resource.get('RefreshTokenValidity'),
          `a refresh token lives ${describeValidity(resource, 'RefreshToken')}`,
        );
  },
  docs: () => ({
    rationale:
      "A refresh token is a session. A lost device stays signed in for as long as it lives; Cognito's default is 30 days.",
    remediation:
      'Set `RefreshTokenValidity` to a working day, such as 8 with `TokenValidityUnits.RefreshToken` at `hours`. A client of `SecureUserPool` does.',
    whenNotToUse: 'For apps whose users expect to stay signed in for weeks.',
    examples: {
      pass: {
        'eight hours': poolClient({ RefreshTokenValidity: 8, TokenValidityUnits: { RefreshToken: 'hours' } }),
        'one, whose unit is omitted and means days': poolClient({ RefreshTokenValidity: 1 }),
      },
      fail: {
        'omitted, which means 30 days': poolClient(),
        'zero, which means 30 days': poolClient({
          RefreshTokenValidity: 0,
          TokenValidityUnits: { RefreshToken: 'minutes' },
        }),
        'thirty days': poolClient({
          RefreshTokenValidity: 43_200,
          TokenValidityUnits: { RefreshToken: 'minutes' },
        }),
      },
    },
  }),
});
