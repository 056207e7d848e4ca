import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB2-15',
  title: 'Load balancer has no listener for plain HTTP at all',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    return expectNoneOf(resource.get('Protocol'), 'the protocol', 'HTTP');
  },
  docs: () => ({
    rationale:
      'Even a redirect is asked for in the clear, with the cookies of a page that forgot to mark them, and can be answered by somebody else.',
    remediation: 'Remove the listener for port 80, and tell browsers by HSTS.',
    whenNotToUse: 'For websites whose visitors type addresses without `https`.',
    examples: {
      pass: {
        tls: one('AWS::ElasticLoadBalancingV2::Listener', { Port: 443, Protocol: 'HTTPS' }),
        'no protocol': one('AWS::ElasticLoadBalancingV2::Listener'),
      },
      fail: {
        'a redirect, without TLS': one('AWS::ElasticLoadBalancingV2::Listener', {
          Port: 80,
          Protocol: 'HTTP',
          DefaultActions: [
            { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', StatusCode: 'HTTP_301' } },
          ],
        }),
      },
    },
  }),
});
