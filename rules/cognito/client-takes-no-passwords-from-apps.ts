import { poolClient } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-42',
  title: 'User pool client takes no passwords in the clear from apps',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return resource
      .get('ExplicitAuthFlows')
      .each((flow) => expectNoneOf(flow, 'the flow', 'ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'));
  },
  docs: () => ({
    rationale:
      'In this flow every app sees the password of the user, and can keep it; a copied app is enough to collect them.',
    remediation:
      'Remove `ALLOW_USER_PASSWORD_AUTH` from `ExplicitAuthFlows`; sign in by managed login with `ALLOW_USER_AUTH`, or by `ALLOW_USER_SRP_AUTH`.',

    examples: {
      pass: {
        'managed login': poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
        'omitted, which means SRP': poolClient(),
      },
      fail: {
        passwords: poolClient({
          ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        }),
        'by its old name, without a prefix': poolClient({ ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] }),
      },
    },
  }),
});
