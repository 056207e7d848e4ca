import { expectOneOf } from '../expect';
import { balancer } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB2-11',
  title: 'Load balancer is internal',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return expectOneOf(resource.get('Scheme'), 'the scheme', 'internal');
  },
  docs: () => ({
    rationale:
      'A load balancer faces the internet unless it is told otherwise, with all that stands behind it.',
    remediation: 'Set `Scheme` to `internal`, and let CloudFront reach it as VPC origin.',
    whenNotToUse: 'For load balancers that are the entrance.',
    examples: {
      pass: { internal: balancer({}, { Scheme: 'internal' }) },
      fail: { omitted: balancer({}), facing: balancer({}, { Scheme: 'internet-facing' }) },
    },
  }),
});
