import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-63',
  title: 'Resource server defines no scope that means everything',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-11'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolResourceServer'],
  check(resource) {
    return resource
      .get('Scopes')
      .each((scope) =>
        testPattern(scope.get('ScopeName'), 'means everything', (text) =>
          /\*|^(?:all|admin|full(?:[_-]?access)?|root)$/i.test(text),
        )
          ? fail(scope.get('ScopeName'), `the scope is ${scope.get('ScopeName').describe()}`)
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'A scope that means everything is asked for by every client, because it always works.',
    remediation: 'Name single actions in `Scopes`, such as `orders.read`.',
    whenNotToUse: 'Where the scope is for one client of administrators.',
    examples: {
      pass: {
        narrow: one('AWS::Cognito::UserPoolResourceServer', {
          Identifier: 'orders',
          Scopes: [{ ScopeName: 'read' }],
        }),
        'no scopes': one('AWS::Cognito::UserPoolResourceServer'),
        ...each(['call', 'allowed'], (ScopeName) =>
          one('AWS::Cognito::UserPoolResourceServer', { Scopes: [{ ScopeName }] }),
        ),
      },
      fail: {
        everything: one('AWS::Cognito::UserPoolResourceServer', { Scopes: [{ ScopeName: 'admin' }] }),
        'a wildcard, no action': one('AWS::Cognito::UserPoolResourceServer', {
          Scopes: [{ ScopeName: '*' }],
        }),
        ...each(['full', 'full_access', 'fullaccess'], (ScopeName) =>
          one('AWS::Cognito::UserPoolResourceServer', { Scopes: [{ ScopeName }] }),
        ),
      },
    },
  }),
});
