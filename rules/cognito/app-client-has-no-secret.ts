import { testPattern } from '../../template/policy';
import { poolClient } from '../cognito-example';
import { expectNotOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-56',
  title: 'User pool client that signs users in from an app holds no secret',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    const secret = resource.get('GenerateSecret');
    const app =
      resource
        .get('ExplicitAuthFlows')
        .some((flow) => flow.is('ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH')) ||
      [...resource.get('CallbackURLs').items(), resource.get('DefaultRedirectURI')].some((url) =>
        testPattern(url, 'opens an app', (text) => /^(?!https?:)[a-z][\w.+-]*:/i.test(text)),
      );
    return app ? expectNotOn(secret, 'the making of a secret') : pass();
  },
  docs: () => ({
    rationale:
      'A secret inside an app or a page is known to everybody who has it, and lets them pose as your client.',
    remediation: 'Set `GenerateSecret` to false, and send a PKCE challenge with every sign-in.',
    whenNotToUse: 'For a server that calls the sign-in API on behalf of its users and keeps the secret.',
    examples: {
      pass: {
        public: poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'], GenerateSecret: false }),
        'a machine': poolClient({ AllowedOAuthFlows: ['client_credentials'], GenerateSecret: true }),
        omitted: poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
      },
      fail: {
        'a secret, without a server': poolClient({
          ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
          GenerateSecret: true,
        }),
        'an app': poolClient({ CallbackURLs: ['com.example.app:/signed-in'], GenerateSecret: true }),
      },
    },
  }),
});
