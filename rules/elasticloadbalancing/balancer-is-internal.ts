import { expectOneOf } from '../expect';
import { classic } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB-05',
  title: 'Classic load balancer is internal',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    return expectOneOf(resource.get('Scheme'), 'the scheme', 'internal');
  },
  docs: () => ({
    rationale:
      'A load balancer faces the internet unless it is told otherwise, with all that stands behind it.',
    remediation: 'Set `Scheme` to `internal`.',
    whenNotToUse: 'For load balancers that are the entrance.',
    examples: {
      pass: { internal: classic({ Scheme: 'internal' }) },
      fail: { omitted: classic(), facing: classic({ Scheme: 'internet-facing' }) },
    },
  }),
});
