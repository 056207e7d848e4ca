import { each } from '../example';
import { testPattern } from '../../template/policy';
import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-62',
  title: 'User pool client asks for no scope that means everything',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-11'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return resource
      .get('AllowedOAuthScopes')
      .each((scope) =>
        testPattern(
          scope,
          'means everything',
          (text) =>
            /\*|[/:._-](?:all|admin|full(?:[_-]?access)?|root)$/i.test(text) &&
            text !== 'aws.cognito.signin.user.admin',
        )
          ? fail(scope, `the scope is ${scope.describe()}`)
          : pass(),
      );
  },
  docs: () => ({
    rationale:
      'A scope says what a token is good for. One that means everything makes each token as strong as its user.',
    remediation:
      'Define scopes of single actions in an `AWS::Cognito::UserPoolResourceServer`, and name those in `AllowedOAuthScopes`.',

    examples: {
      pass: {
        narrow: poolClient({ AllowedOAuthScopes: ['orders/read'] }),
        'no scopes': poolClient(),
        ...each(['orders/allowed', 'aws.cognito.signin.user.admin'], (scope) =>
          poolClient({ AllowedOAuthScopes: [scope] }),
        ),
      },
      fail: {
        everything: poolClient({ AllowedOAuthScopes: ['orders/*'] }),
        'an administrator, without limits': poolClient({ AllowedOAuthScopes: ['openid', 'orders/admin'] }),
        ...each(
          ['orders/full', 'orders/full_access', 'orders/fullaccess', 'orders.root', 'orders:all'],
          (scope) => poolClient({ AllowedOAuthScopes: [scope] }),
        ),
      },
    },
  }),
});
