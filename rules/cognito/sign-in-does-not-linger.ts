import { poolClient } from '../cognito-example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-55',
  title: 'A sign-in that was begun ends within five minutes',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return expectAtMost(resource.get('AuthSessionValidity'), 'the time for one sign-in in minutes', 5);
  },
  docs: () => ({
    rationale:
      'Between the first and the second factor a session waits that has already passed one of them. The longer it waits, the more second factors can be tried.',
    remediation: 'Set `AuthSessionValidity` to 3, which is the default, or up to 5.',

    examples: {
      pass: {
        'omitted, which means three minutes': poolClient(),
        three: poolClient({ AuthSessionValidity: 3 }),
      },
      fail: { fifteen: poolClient({ AuthSessionValidity: 15 }) },
    },
  }),
});
