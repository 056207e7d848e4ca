import { expectOn } from '../expect';
import { classic } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB-07',
  title: 'Classic load balancer spreads requests over all zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ELB.9'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    return expectOn(resource.get('CrossZone'), 'the spreading over zones');
  },
  docs: () => ({
    rationale: 'Otherwise a zone with few machines breaks under its share.',
    remediation: 'Set `CrossZone` to true.',
    whenNotToUse: 'Where each zone serves itself.',
    examples: {
      pass: { on: classic({ CrossZone: true }) },
      fail: { omitted: classic(), off: classic({ CrossZone: false }) },
    },
  }),
});
