import { balancer, expectAttribute } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB2-08',
  title: 'Load balancer is protected from deletion',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ELB.6'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return expectAttribute(resource, 'deletion_protection.enabled', 'protection from deletion', 'true');
  },
  docs: () => ({
    rationale: 'One wrong call takes away the address of everything behind it.',
    remediation: 'Set the attribute `deletion_protection.enabled` in `LoadBalancerAttributes` to `true`.',
    whenNotToUse: 'For environments that are made and deleted each day.',
    examples: {
      pass: { protected: balancer({ 'deletion_protection.enabled': 'true' }) },
      fail: { omitted: balancer({}), off: balancer({ 'deletion_protection.enabled': 'false' }) },
    },
  }),
});
