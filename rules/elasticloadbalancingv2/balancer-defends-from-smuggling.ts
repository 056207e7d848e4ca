import { attributeOf, balancer } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-09',
  title: 'Application load balancer refuses ambiguous requests',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['ELB.12'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    const mode = attributeOf(resource, 'routing.http.desync_mitigation_mode');
    return mode?.is('monitor') ? fail(mode, 'ambiguous requests are only counted') : pass();
  },
  docs: () => ({
    rationale:
      'A request that balancer and server read differently smuggles another one inside, into the session of somebody else.',
    remediation:
      'Set the attribute `routing.http.desync_mitigation_mode` to `defensive`, which is the default, or `strictest`.',

    examples: {
      pass: {
        'omitted, which means defensive': balancer({}),
        strictest: balancer({ 'routing.http.desync_mitigation_mode': 'strictest' }),
      },
      fail: { 'only counted': balancer({ 'routing.http.desync_mitigation_mode': 'monitor' }) },
    },
  }),
});
