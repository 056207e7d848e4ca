import { poolClient } from '../cognito-example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-64',
  title: 'User pool client that names grants switches them on',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const grants = resource.get('AllowedOAuthFlows');
    return grants.items().length > 0
      ? expectOn(resource.get('AllowedOAuthFlowsUserPoolClient'), 'the use of grants')
      : pass();
  },
  docs: () => ({
    rationale:
      'Grants, scopes and addresses count only with this switch. Without it the client signs in by the API, past what they say.',
    remediation: 'Set `AllowedOAuthFlowsUserPoolClient` to true.',

    examples: {
      pass: {
        on: poolClient({ AllowedOAuthFlows: ['code'], AllowedOAuthFlowsUserPoolClient: true }),
        'no grants': poolClient(),
      },
      fail: {
        omitted: poolClient({ AllowedOAuthFlows: ['code'] }),
        off: poolClient({ AllowedOAuthFlows: ['code'], AllowedOAuthFlowsUserPoolClient: false }),
      },
    },
  }),
});
