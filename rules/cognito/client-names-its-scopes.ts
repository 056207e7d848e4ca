import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-66',
  title: 'User pool client that uses grants names its scopes',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-11'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const scopes = resource.get('AllowedOAuthScopes');
    return resource.get('AllowedOAuthFlows').items().length > 0 && scopes.items().length === 0
      ? fail(scopes, 'no scope is named')
      : pass();
  },
  docs: () => ({
    rationale:
      'A client without scopes gets those that somebody adds later in the console, where nobody reviews them.',
    remediation:
      'Name in `AllowedOAuthScopes` what the client needs: `openid`, and scopes of your resource server.',
    whenNotToUse: 'While a client is being moved to managed login.',
    examples: {
      pass: {
        openid: poolClient({ AllowedOAuthFlows: ['code'], AllowedOAuthScopes: ['openid'] }),
        'no grants': poolClient(),
      },
      fail: { omitted: poolClient({ AllowedOAuthFlows: ['code'] }) },
    },
  }),
});
