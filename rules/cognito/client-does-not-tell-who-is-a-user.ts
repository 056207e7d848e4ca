import { poolClient } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-54',
  title: 'User pool client does not tell who is a user',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return expectOneOf(resource.get('PreventUserExistenceErrors'), 'hiding who is a user', 'ENABLED');
  },
  docs: () => ({
    rationale:
      'With answers that differ for known and unknown names an attacker makes a list of your users before guessing one password.',
    remediation: 'Set `PreventUserExistenceErrors` to `ENABLED`. A client of `SecureUserPool` does.',

    examples: {
      pass: { hidden: poolClient({ PreventUserExistenceErrors: 'ENABLED' }) },
      fail: { omitted: poolClient(), told: poolClient({ PreventUserExistenceErrors: 'LEGACY' }) },
    },
  }),
});
