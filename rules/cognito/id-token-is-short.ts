import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';
import { describeValidity, livesAtMost } from '../token-validity';

export default defineRule({
  id: 'PC-COG-47',
  title: 'ID tokens of a user pool client live 15 minutes at most',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return livesAtMost(resource, 'IdToken', 900)
      ? pass()
      : fail(resource.get('IdTokenValidity'), `an ID token lives ${describeValidity(resource, 'IdToken')}`);
  },
  docs: () => ({
    rationale:
      "Many services take an ID token as proof of a user. One that was stolen works until it ends; Cognito's default is an hour.",
    remediation:
      'Set `IdTokenValidity` to 5 to 15 with `TokenValidityUnits.IdToken` at `minutes`. A client of `SecureUserPool` does.',
    whenNotToUse:
      'Where an hour of a stolen token is a risk that you accept, or where callers ask whether tokens were revoked.',

    examples: {
      pass: {
        'ten minutes': poolClient({ IdTokenValidity: 10, TokenValidityUnits: { IdToken: 'minutes' } }),
        'in seconds': poolClient({ IdTokenValidity: 300, TokenValidityUnits: { IdToken: 'seconds' } }),
      },
      fail: {
        'omitted, which means an hour': poolClient(),
        'a number whose unit is omitted, which means hours': poolClient({ IdTokenValidity: 10 }),
        hours: poolClient({ IdTokenValidity: 1, TokenValidityUnits: { IdToken: 'hours' } }),
      },
    },
  }),
});
