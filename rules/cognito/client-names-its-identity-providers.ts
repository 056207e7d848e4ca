import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-67',
  title: 'User pool client names the identity providers that it takes',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const providers = resource.get('SupportedIdentityProviders');
    return resource.get('AllowedOAuthFlows').some((flow) => flow.is('code', 'implicit')) &&
      providers.items().length === 0
      ? fail(providers, 'no identity provider is named')
      : pass();
  },
  docs: () => ({
    rationale:
      'A provider that is added to the pool for one application should not sign users in to all the others.',
    remediation: 'Name `COGNITO` or your providers in `SupportedIdentityProviders`.',
    whenNotToUse: 'Where a client is meant to take whatever the pool has.',
    examples: {
      pass: {
        'the pool itself': poolClient({
          AllowedOAuthFlows: ['code'],
          SupportedIdentityProviders: ['COGNITO'],
        }),
        'no grants': poolClient(),
      },
      fail: {
        omitted: poolClient({ AllowedOAuthFlows: ['code'] }),
        'tokens in the address': poolClient({ AllowedOAuthFlows: ['implicit'] }),
      },
    },
  }),
});
