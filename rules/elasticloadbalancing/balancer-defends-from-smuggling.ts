import { classic } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-12',
  title: 'Classic load balancer refuses ambiguous requests',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['ELB.14'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    const mode = resource
      .get('Policies')
      .items()
      .flatMap((policy) => policy.get('Attributes').items())
      .find((attribute) => attribute.get('Name').is('elb.http.desyncmitigationmode'));
    return mode?.get('Value').is('monitor') ? fail(mode, 'ambiguous requests are only counted') : pass();
  },
  docs: () => ({
    rationale:
      'A request that balancer and server read differently smuggles another one inside, into the session of somebody else.',
    remediation:
      'Set the attribute `elb.http.desyncmitigationmode` to `defensive`, which is the default, or `strictest`.',

    examples: {
      pass: { 'omitted, which means defensive': classic() },
      fail: {
        'only counted': classic({
          Policies: [
            {
              PolicyName: 'desync',
              Attributes: [{ Name: 'elb.http.desyncmitigationmode', Value: 'monitor' }],
            },
          ],
        }),
      },
    },
  }),
});
