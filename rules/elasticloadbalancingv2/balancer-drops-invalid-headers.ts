import { applies, balancer, expectAttribute } from '../load-balancer';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-06',
  title: 'Application load balancer drops invalid headers',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['ELB.4'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return applies(resource, 'application')
      ? expectAttribute(
          resource,
          'routing.http.drop_invalid_header_fields.enabled',
          'the dropping of invalid headers',
          'true',
        )
      : pass();
  },
  docs: () => ({
    rationale:
      'A header that balancer and server read differently smuggles one request inside another, past every check in front.',
    remediation:
      'Set the attribute `routing.http.drop_invalid_header_fields.enabled` in `LoadBalancerAttributes` to `true`.',

    examples: {
      pass: {
        dropped: balancer({ 'routing.http.drop_invalid_header_fields.enabled': 'true' }),
        'a network load balancer': balancer({}, { Type: 'network' }),
      },
      fail: {
        omitted: balancer({}),
        kept: balancer({ 'routing.http.drop_invalid_header_fields.enabled': 'false' }),
      },
    },
  }),
});
