import { poolClient } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-61',
  title: "User pool client's tokens do not edit the user",
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-11'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return resource
      .get('AllowedOAuthScopes')
      .each((scope) => expectNoneOf(scope, 'the scope', 'aws.cognito.signin.user.admin'));
  },
  docs: () => ({
    rationale:
      'A token with this scope changes every attribute that the client may write, the second factor and the password. Who steals one takes the account.',
    remediation: 'Remove `aws.cognito.signin.user.admin` from `AllowedOAuthScopes`.',

    examples: {
      pass: { openid: poolClient({ AllowedOAuthScopes: ['openid', 'email'] }), 'no scopes': poolClient() },
      fail: {
        'the scope, without need': poolClient({
          AllowedOAuthScopes: ['openid', 'aws.cognito.signin.user.admin'],
        }),
      },
    },
  }),
});
