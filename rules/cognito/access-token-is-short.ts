import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';
import { describeValidity, livesAtMost } from '../token-validity';

export default defineRule({
  id: 'PC-COG-46',
  title: 'Access tokens of a user pool client live 15 minutes at most',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return livesAtMost(resource, 'AccessToken', 900)
      ? pass()
      : fail(
          resource.get('AccessTokenValidity'),
          `an access token lives ${describeValidity(resource, 'AccessToken')}`,
        );
  },
  docs: () => ({
    rationale:
      "An access token that was stolen works until it ends: whoever checks it by its signature does not see that it was revoked. Cognito's default is an hour.",
    remediation:
      'Set `AccessTokenValidity` to 5 to 15 with `TokenValidityUnits.AccessToken` at `minutes`. A client of `SecureUserPool` does.',
    whenNotToUse:
      'Where an hour of a stolen token is a risk that you accept, or where callers ask whether tokens were revoked.',

    examples: {
      pass: {
        'ten minutes': poolClient({
          AccessTokenValidity: 10,
          TokenValidityUnits: { AccessToken: 'minutes' },
        }),
        'in seconds': poolClient({
          AccessTokenValidity: '900',
          TokenValidityUnits: { AccessToken: 'seconds' },
        }),
      },
      fail: {
        'omitted, which means an hour': poolClient(),
        'zero, which means an hour': poolClient({
          AccessTokenValidity: 0,
          TokenValidityUnits: { AccessToken: 'minutes' },
        }),
        'a number whose unit is omitted, which means hours': poolClient({ AccessTokenValidity: 10 }),
        'the unit of another token': poolClient({
          AccessTokenValidity: 10,
          TokenValidityUnits: { IdToken: 'minutes' },
        }),
        days: poolClient({ AccessTokenValidity: 1, TokenValidityUnits: { AccessToken: 'days' } }),
      },
      unknown: {
        'a unit that is given later': {
          Parameters: { Unit: { Type: 'String' } },
          ...poolClient({ AccessTokenValidity: 10, TokenValidityUnits: { AccessToken: { Ref: 'Unit' } } }),
        },
      },
    },
  }),
});
