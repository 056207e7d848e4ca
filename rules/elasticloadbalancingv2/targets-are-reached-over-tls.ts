import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB2-05',
  title: 'Load balancer reaches its targets over TLS',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-06', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
  check(resource) {
    return expectNoneOf(resource.get('Protocol'), 'the protocol to the targets', 'HTTP', 'TCP');
  },
  docs: () => ({
    rationale:
      'Behind the load balancer traffic passes hosts and networks of a VPC that other programs share.',
    remediation: 'Set `Protocol` to `HTTPS` or `TLS`.',
    whenNotToUse: "Where the VPC's own encryption between machines is enough.",
    examples: {
      pass: {
        tls: one('AWS::ElasticLoadBalancingV2::TargetGroup', { Protocol: 'HTTPS', Port: 443 }),
        'a function, without a protocol': one('AWS::ElasticLoadBalancingV2::TargetGroup', {
          TargetType: 'lambda',
        }),
      },
      fail: {
        plain: one('AWS::ElasticLoadBalancingV2::TargetGroup', { Protocol: 'HTTP', Port: 80 }),
        'plain TCP': one('AWS::ElasticLoadBalancingV2::TargetGroup', { Protocol: 'TCP', Port: 80 }),
      },
    },
  }),
});
