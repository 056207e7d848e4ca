import { each } from '../example';
import { poolClient } from '../cognito-example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-45',
  title: 'User pool client uses only flows whose challenges Cognito makes itself',
  severity: 'medium',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const known = [
      'ALLOW_USER_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
      'ALLOW_CLIENT_TOKEN_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'USER_PASSWORD_AUTH',
      'ADMIN_NO_SRP_AUTH',
    ];
    return resource.get('ExplicitAuthFlows').each((flow) => expectOneOf(flow, 'the flow', ...known));
  },
  docs: () => ({
    rationale:
      'In a custom flow a function of yours decides who is signed in. A mistake in it signs in everybody, and threat protection does not watch it by default.',
    remediation: 'Remove `ALLOW_CUSTOM_AUTH` from `ExplicitAuthFlows`.',
    whenNotToUse:
      'Where custom challenges are the point, such as for a hardware token that Cognito does not know.',
    examples: {
      pass: {
        'managed login': poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
        omitted: poolClient(),
        ...each(
          [
            'ALLOW_USER_SRP_AUTH',
            'ALLOW_CLIENT_TOKEN_AUTH',
            'ALLOW_USER_PASSWORD_AUTH',
            'ALLOW_ADMIN_USER_PASSWORD_AUTH',
            'USER_PASSWORD_AUTH',
            'ADMIN_NO_SRP_AUTH',
          ],
          (flow) => poolClient({ ExplicitAuthFlows: [flow] }),
        ),
      },
      fail: {
        custom: poolClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] }),
        'by its old name, without a prefix': poolClient({ ExplicitAuthFlows: ['CUSTOM_AUTH_FLOW_ONLY'] }),
      },
    },
  }),
});
