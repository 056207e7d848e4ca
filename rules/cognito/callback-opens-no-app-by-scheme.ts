import { testPattern } from '../../template/policy';
import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-60',
  title: 'User pool client returns users to web addresses',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return ['CallbackURLs', 'DefaultRedirectURI'].flatMap((name) =>
      resource
        .get(name)
        .each((url) =>
          testPattern(url, 'opens an app', (text) => /^(?!https?:)[a-z][\w.+-]*:/i.test(text))
            ? fail(url, `users return to ${url.describe()}`)
            : pass(),
        ),
    );
  },
  docs: () => ({
    rationale:
      'A scheme such as `myapp:` belongs to every app that claims it. An `https` address is opened by the app that proved it owns the domain.',
    remediation: 'Use app links or universal links, and name their `https` addresses in `CallbackURLs`.',
    whenNotToUse: 'For platforms without such links; then PKCE must be sent always.',
    examples: {
      pass: {
        web: poolClient({ CallbackURLs: ['https://app.example.com/signed-in'] }),
        'no addresses': poolClient(),
        'plain HTTP, which another rule judges': poolClient({ CallbackURLs: ['http://localhost:3000/'] }),
      },
      fail: {
        'a scheme, without a domain': poolClient({ CallbackURLs: ['myapp://signed-in'] }),
        'by default': poolClient({ DefaultRedirectURI: 'myapp://signed-in' }),
      },
    },
  }),
});
