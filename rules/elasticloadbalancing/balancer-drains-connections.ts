import { expectOn } from '../expect';
import { classic } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB-06',
  title: 'Classic load balancer lets connections end',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ELB.7'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    return expectOn(resource.get('ConnectionDrainingPolicy.Enabled'), 'the draining of connections');
  },
  docs: () => ({
    rationale: 'Without it a machine that is taken away cuts off what it was doing, a payment included.',
    remediation: 'Set `ConnectionDrainingPolicy.Enabled` to true.',
    whenNotToUse: 'For requests that may be cut off.',
    examples: {
      pass: { on: classic({ ConnectionDrainingPolicy: { Enabled: true, Timeout: 60 } }) },
      fail: { omitted: classic() },
    },
  }),
});
