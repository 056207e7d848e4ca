import { poolClient } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-43',
  title: 'User pool client takes no passwords from servers',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return resource
      .get('ExplicitAuthFlows')
      .each((flow) => expectNoneOf(flow, 'the flow', 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'));
  },
  docs: () => ({
    rationale:
      'A server that asks for passwords sees all of them, and one line in its log keeps them. Sign-in by passkey does not pass through it either.',
    remediation:
      'Remove `ALLOW_ADMIN_USER_PASSWORD_AUTH` from `ExplicitAuthFlows`; sign in by managed login.',

    examples: {
      pass: {
        'managed login': poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
        'omitted, which means SRP': poolClient(),
      },
      fail: {
        passwords: poolClient({ ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'] }),
        'by its old name, without a prefix': poolClient({ ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] }),
      },
    },
  }),
});
