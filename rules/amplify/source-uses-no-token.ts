import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-AMP-02',
  title: 'Amplify fetches source by its app and not by a token of a person',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-06', 'IDN-12'],
  waivable: true,
  appliesTo: ['AWS::Amplify::App'],
  check(resource) {
    const token = resource.get('OauthToken');
    return token.isAbsent() ? pass() : fail(token, 'a token of a person fetches the source');
  },
  docs: () => ({
    rationale:
      'Such a token has the rights of a person over all his repositories and passes through the template.',
    remediation:
      'Leave `OauthToken` out, and connect by the GitHub app with `AccessToken` from a secret once.',

    examples: {
      pass: {
        app: one('AWS::Amplify::App', { Repository: 'https://github.com/acme/shop' }),
        'no source': one('AWS::Amplify::App'),
      },
      fail: { 'a token, without need': one('AWS::Amplify::App', { OauthToken: { Ref: 'Token' } }) },
    },
  }),
});
