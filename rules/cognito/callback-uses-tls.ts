import { each } from '../example';
import { type Value } from '../../template';
import { poolClient } from '../cognito-example';
import { knownText } from '../known-text';
import { defineRule, fail, pass } from '../rule';
const local = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;
const isPlain = (url: Value): boolean => /^http:\/\//i.test(knownText(url)) && !local.test(knownText(url));

export default defineRule({
  id: 'PC-COG-57',
  title: 'User pool client returns users over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-01', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return ['CallbackURLs', 'DefaultRedirectURI', 'LogoutURLs'].flatMap((name) =>
      resource
        .get(name)
        .each((url) => (isPlain(url) ? fail(url, `users return to ${url.describe()}`) : pass())),
    );
  },
  docs: () => ({
    rationale: 'The code of a sign-in travels in the address. Over plain HTTP everybody on the way reads it.',
    remediation: 'Use `https://` in `CallbackURLs`, `DefaultRedirectURI` and `LogoutURLs`.',

    examples: {
      pass: {
        tls: poolClient({ CallbackURLs: ['https://app.example.com/signed-in'] }),
        'the own machine, while developing': poolClient({ CallbackURLs: ['http://localhost:3000/'] }),
        // Cognito takes plain HTTP for the own machine alone.
        'an address that is given later': {
          Parameters: { Address: { Type: 'String' } },
          ...poolClient({ CallbackURLs: [{ Ref: 'Address' }] }),
        },
        'no addresses': poolClient(),
        ...each(
          [
            'http://localhost',
            'http://127.0.0.1/',
            'http://[::1]:3000',
            'https://app.example.com/?next=http://app.example.com',
          ],
          (url) => poolClient({ CallbackURLs: [url] }),
        ),
      },
      fail: {
        plain: poolClient({ CallbackURLs: ['https://app.example.com/', 'http://app.example.com/'] }),
        'a host that only begins like the own machine, without TLS': poolClient({
          CallbackURLs: ['http://localhost.example.com/'],
        }),
        'signing out': poolClient({ LogoutURLs: ['http://app.example.com/'] }),
        'a host that is given later': {
          Parameters: { Host: { Type: 'String' } },
          ...poolClient({ CallbackURLs: [{ 'Fn::Sub': 'http://${Host}/' }] }),
        },
        'by default': poolClient({ DefaultRedirectURI: 'http://app.example.com/' }),
        'the own machine within another address': poolClient({
          CallbackURLs: ['http://app.example.com/?next=http://localhost/'],
        }),
      },
    },
  }),
});
