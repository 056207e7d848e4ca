import { classic } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-08',
  title: 'Classic load balancer spans two zones or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ELB.10'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    const places = resource.get('Subnets').isPresent()
      ? resource.get('Subnets')
      : resource.get('AvailabilityZones');
    return places.isList() && places.items().length < 2
      ? fail(places, 'the load balancer stands in one zone')
      : pass();
  },
  docs: () => ({
    rationale: 'A load balancer in one zone stops with it.',
    remediation: 'Name two or more in `Subnets` or `AvailabilityZones`.',
    whenNotToUse: 'For what serves one zone.',
    examples: {
      pass: { two: classic({ Subnets: ['subnet-1', 'subnet-2'] }), 'no places': classic() },
      fail: {
        'one, without a second': classic({ AvailabilityZones: ['eu-central-1a'] }),
        'one subnet, without a second': classic({
          Subnets: ['subnet-1'],
          AvailabilityZones: ['eu-central-1a', 'eu-central-1b'],
        }),
      },
    },
  }),
});
