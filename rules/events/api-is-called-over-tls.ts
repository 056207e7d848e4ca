import { one } from '../example';
import { knownText } from '../known-text';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EV-07',
  title: 'Event target outside is called over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Events::ApiDestination'],
  check(resource) {
    const endpoint = resource.get('InvocationEndpoint');
    return /^http:\/\//i.test(knownText(endpoint))
      ? fail(endpoint, `the address is ${endpoint.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'Events and the credentials of the connection cross the internet in the clear otherwise.',
    remediation: 'Use `https://` in `InvocationEndpoint`.',

    examples: {
      pass: {
        tls: one('AWS::Events::ApiDestination', { InvocationEndpoint: 'https://api.example.com/events' }),
        // EventBridge takes no other than https.
        'an address that is given later': one('AWS::Events::ApiDestination', {
          InvocationEndpoint: { 'Fn::ImportValue': 'endpoint' },
        }),
        'no address': one('AWS::Events::ApiDestination'),
        'a plain address within another': one('AWS::Events::ApiDestination', {
          InvocationEndpoint: 'https://api.example.com/?to=http://x',
        }),
      },
      fail: {
        'plain, without TLS': one('AWS::Events::ApiDestination', {
          InvocationEndpoint: 'http://api.example.com/events',
        }),
      },
    },
  }),
});
