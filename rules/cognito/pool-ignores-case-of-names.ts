import { userPool } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-32',
  title: 'User pool ignores the case of user names',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const sensitive = resource.get('UsernameConfiguration.CaseSensitive');
    return sensitive.isFalse() ? pass() : fail(sensitive, `case sensitivity is ${sensitive.describe()}`);
  },
  docs: () => ({
    rationale:
      'Where case counts, `Alice@example.com` and `alice@example.com` are two users. One of them may be an impostor.',
    remediation:
      'Set `UsernameConfiguration.CaseSensitive` to false; it can only be chosen when the pool is made.',

    examples: {
      pass: { ignored: userPool({ UsernameConfiguration: { CaseSensitive: false } }) },
      fail: { omitted: userPool(), counted: userPool({ UsernameConfiguration: { CaseSensitive: 'true' } }) },
    },
  }),
});
