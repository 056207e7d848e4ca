import { each } from '../example';
import { testPattern } from '../../template/policy';
import { poolClient } from '../cognito-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-58',
  title: 'User pool client returns users to no address on their own machine',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01', 'NET-07'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return ['CallbackURLs', 'DefaultRedirectURI', 'LogoutURLs'].flatMap((name) =>
      resource
        .get(name)
        .each((url) =>
          testPattern(url, 'is on the own machine', (text) =>
            /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(text),
          )
            ? fail(url, `users return to ${url.describe()}`)
            : pass(),
        ),
    );
  },
  docs: () => ({
    rationale:
      'Any program on a machine can listen there and take the code of a sign-in. It is meant for developing and stays in production by oversight.',
    remediation: 'Keep a client of its own for developing, and name the real addresses in `CallbackURLs`.',
    whenNotToUse: 'For clients of command line tools, which have no other address.',
    examples: {
      pass: {
        real: poolClient({ CallbackURLs: ['https://app.example.com/signed-in'] }),
        'no addresses': poolClient(),
        ...each(['https://localhost.example.com', 'https://app.example.com/?next=http://localhost/'], (url) =>
          poolClient({ CallbackURLs: [url] }),
        ),
      },
      fail: {
        'the own machine, without TLS': poolClient({ CallbackURLs: ['http://localhost:3000/'] }),
        'with TLS': poolClient({ LogoutURLs: ['https://localhost/'] }),
        ...each(['http://127.0.0.1', 'http://[::1]:3000'], (DefaultRedirectURI) =>
          poolClient({ DefaultRedirectURI }),
        ),
      },
    },
  }),
});
