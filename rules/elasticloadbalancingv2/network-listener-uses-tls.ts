import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB2-02',
  title: "Network load balancer's listener ends TLS",
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-03', 'NET-06'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    return expectNoneOf(resource.get('Protocol'), 'the protocol', 'TCP', 'TCP_UDP');
  },
  docs: () => ({
    rationale:
      'A listener for TCP passes on what it gets. Whether that is encrypted, and how well, depends on every target.',
    remediation: 'Set `Protocol` to `TLS` with `Certificates`.',
    whenNotToUse: 'Where the targets end TLS themselves, or the protocol has its own encryption.',
    examples: {
      pass: {
        tls: one('AWS::ElasticLoadBalancingV2::Listener', { Port: 443, Protocol: 'TLS' }),
        'no protocol': one('AWS::ElasticLoadBalancingV2::Listener'),
      },
      fail: {
        'TCP, without TLS': one('AWS::ElasticLoadBalancingV2::Listener', { Port: 443, Protocol: 'TCP' }),
        'both, without TLS': one('AWS::ElasticLoadBalancingV2::Listener', { Port: 53, Protocol: 'TCP_UDP' }),
      },
    },
  }),
});
