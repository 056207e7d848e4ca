import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-65',
  title: 'User pool client with callback addresses names its grants',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const used =
      resource.get('AllowedOAuthFlowsUserPoolClient').isTrue() ||
      resource.get('CallbackURLs').items().length > 0;
    const grants = resource.get('AllowedOAuthFlows');
    return used && grants.items().length === 0 ? fail(grants, 'no grant is named') : pass();
  },
  docs: () => ({
    rationale:
      'A client that has addresses but no grant is half made; whoever finishes it in the console takes what is offered first.',
    remediation: 'Set `AllowedOAuthFlows` to `[code]`.',
    whenNotToUse: 'While a client is being moved to managed login.',
    examples: {
      pass: {
        code: poolClient({ AllowedOAuthFlows: ['code'], CallbackURLs: ['https://app.example.com/'] }),
        'no addresses': poolClient(),
      },
      fail: {
        omitted: poolClient({ CallbackURLs: ['https://app.example.com/'] }),
        'no grant in the list': poolClient({ AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: [] }),
      },
    },
  }),
});
