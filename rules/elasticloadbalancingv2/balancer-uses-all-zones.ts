import { applies, balancer, expectAttribute } from '../load-balancer';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-28',
  title: 'Network load balancer spreads connections over all zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return applies(resource, 'application')
      ? pass()
      : expectAttribute(resource, 'load_balancing.cross_zone.enabled', 'the spreading over zones', 'true');
  },
  docs: () => ({
    rationale: 'Otherwise a zone with few targets breaks under its share.',
    remediation:
      'Set the attribute `load_balancing.cross_zone.enabled` in `LoadBalancerAttributes` to `true`.',
    whenNotToUse: 'Where each zone serves itself.',
    examples: {
      pass: {
        on: balancer({ 'load_balancing.cross_zone.enabled': 'true' }, { Type: 'network' }),
        'an application load balancer, which always does': balancer({}),
      },
      fail: { omitted: balancer({}, { Type: 'network' }) },
    },
  }),
});
