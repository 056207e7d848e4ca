import { each } from '../example';
import { poolClient } from '../cognito-example';
import { knownText } from '../known-text';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-59',
  title: 'User pool client returns users to exact addresses',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return ['CallbackURLs', 'DefaultRedirectURI', 'LogoutURLs'].flatMap((name) =>
      resource
        .get(name)
        .each((url) =>
          /[*#]/.test(knownText(url)) ? fail(url, `users return to ${url.describe()}`) : pass(),
        ),
    );
  },
  docs: () => ({
    rationale:
      'A pattern lets an attacker choose where the code of a sign-in goes: one forgotten subdomain or page is enough.',
    remediation: 'Name each address in full in `CallbackURLs` and `LogoutURLs`.',

    examples: {
      pass: {
        exact: poolClient({ CallbackURLs: ['https://app.example.com/signed-in'] }),
        // Cognito refuses fragments, and takes a wildcard for what it says.
        'an address that is given later': poolClient({ CallbackURLs: [{ Ref: 'Elsewhere' }] }),
        'no addresses': poolClient(),
      },
      fail: {
        'a wildcard': poolClient({ CallbackURLs: ['https://*.example.com/signed-in'] }),
        'a fragment, without a page': poolClient({ CallbackURLs: ['https://app.example.com/#signed-in'] }),
        ...each(['DefaultRedirectURI', 'LogoutURLs'], (name) =>
          poolClient({ [name]: 'https://*.example.com' }),
        ),
      },
    },
  }),
});
