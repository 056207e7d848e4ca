import { each } from '../example';
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
    const urls = [...resource.get('CallbackURLs').items(), resource.get('DefaultRedirectURI')];
    const opensApp = urls.some((url) =>
      testPattern(url, 'opens an app', (text) => /^(?!https?:)[a-z][\w.+-]*:/i.test(text)),
    );
    // A code that goes to an address of the web is redeemed by whoever serves it: a server that can keep a secret.
    const servesCode =
      resource.get('AllowedOAuthFlows').some((flow) => flow.is('code')) &&
      resource.get('CallbackURLs').some((url) => url.startsWith('https://'));
    const signsIn = resource
      .get('ExplicitAuthFlows')
      .some((flow) => flow.is('ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'));
    return opensApp || (signsIn && !servesCode) ? expectNotOn(secret, 'the making of a secret') : pass();
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
        'a server that redeems codes': poolClient({
          AllowedOAuthFlows: ['code'],
          CallbackURLs: ['https://app.example.com/signed-in'],
          ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
          GenerateSecret: true,
        }),
        omitted: poolClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
        'a server without TLS': poolClient({
          CallbackURLs: ['http://localhost:3000', '/app:x'],
          GenerateSecret: true,
        }),
        'a server that redeems codes, among other things': poolClient({
          AllowedOAuthFlows: ['code', 'implicit'],
          CallbackURLs: ['http://localhost:3000', 'https://app.example.com'],
          ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
          GenerateSecret: true,
        }),
      },
      fail: {
        'a secret, without a server': poolClient({
          ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
          GenerateSecret: true,
        }),
        'an app that redeems codes': poolClient({
          AllowedOAuthFlows: ['code'],
          CallbackURLs: ['https://app.example.com/signed-in', 'com.example.app:/signed-in'],
          ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
          GenerateSecret: true,
        }),
        'an app': poolClient({ CallbackURLs: ['com.example.app:/signed-in'], GenerateSecret: true }),
        ...each(['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'], (flow) =>
          poolClient({ ExplicitAuthFlows: [flow], GenerateSecret: true }),
        ),
        'an app by default': poolClient({
          DefaultRedirectURI: 'com.example.app:/signed-in',
          GenerateSecret: true,
        }),
        ...each(['implicit https://app.example.com', 'code http://localhost:3000'], (said) =>
          poolClient({
            AllowedOAuthFlows: [said.split(' ')[0]],
            CallbackURLs: [said.split(' ')[1]],
            ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
            GenerateSecret: true,
          }),
        ),
      },
    },
  }),
});
