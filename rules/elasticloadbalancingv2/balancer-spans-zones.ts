import { balancer } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-13',
  title: 'Load balancer spans two zones or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ELB.13'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    const subnets = resource.get('Subnets').isPresent()
      ? resource.get('Subnets')
      : resource.get('SubnetMappings');
    return subnets.isList() && subnets.items().length < 2
      ? fail(subnets, 'the load balancer stands in one subnet')
      : pass();
  },
  docs: () => ({
    rationale: 'A load balancer in one zone stops with it.',
    remediation: 'Name subnets of two zones or more in `Subnets`.',
    whenNotToUse: 'For network load balancers that serve one zone.',
    examples: {
      pass: { two: balancer({}, { Subnets: ['subnet-1', 'subnet-2'] }), 'no subnets': balancer({}) },
      fail: {
        'one, without a second': balancer({}, { Subnets: ['subnet-1'] }),
        'one with an address, without a second': balancer({}, { SubnetMappings: [{ SubnetId: 'subnet-1' }] }),
      },
    },
  }),
});
