import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EV-06',
  title: 'Event connection gets its tokens over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Events::Connection'],
  check(resource) {
    const endpoint = resource.get('AuthParameters.OAuthParameters.AuthorizationEndpoint');
    return testPattern(endpoint, 'is plain HTTP', (text) => /^http:\/\//i.test(text))
      ? fail(endpoint, `the address for tokens is ${endpoint.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'The client secret travels there with each request for a token.',
    remediation: 'Use `https://` in `AuthParameters.OAuthParameters.AuthorizationEndpoint`.',

    examples: {
      pass: {
        tls: one('AWS::Events::Connection', {
          AuthParameters: { OAuthParameters: { AuthorizationEndpoint: 'https://idp.example.com/token' } },
        }),
        'no OAuth': one('AWS::Events::Connection'),
        'a plain address within another': one('AWS::Events::Connection', {
          AuthParameters: { OAuthParameters: { AuthorizationEndpoint: 'https://idp.example.com/http://x' } },
        }),
      },
      fail: {
        'plain, without TLS': one('AWS::Events::Connection', {
          AuthParameters: { OAuthParameters: { AuthorizationEndpoint: 'http://idp.example.com/token' } },
        }),
      },
    },
  }),
});
