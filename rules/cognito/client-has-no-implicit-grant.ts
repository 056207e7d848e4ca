import { poolClient } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-41',
  title: 'User pool client does not use the implicit grant',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return resource
      .get('AllowedOAuthFlows')
      .each((flow) => expectOneOf(flow, 'the grant', 'code', 'client_credentials'));
  },
  docs: () => ({
    rationale:
      'The implicit grant hands tokens over in an address, where history, logs and other pages read them. It has no PKCE.',
    remediation: 'Name `code` alone in `AllowedOAuthFlows`. A client of `SecureUserPool` does.',

    examples: {
      pass: {
        code: poolClient({ AllowedOAuthFlows: ['code'] }),
        'a machine': poolClient({ AllowedOAuthFlows: ['client_credentials'], GenerateSecret: true }),
        'no grants': poolClient(),
      },
      fail: {
        implicit: poolClient({ AllowedOAuthFlows: ['implicit'] }),
        'beside code, without need': poolClient({ AllowedOAuthFlows: ['code', 'implicit'] }),
      },
    },
  }),
});
