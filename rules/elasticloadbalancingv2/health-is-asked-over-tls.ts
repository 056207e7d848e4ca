import { imported, one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
const group = (HealthCheckProtocol: unknown) =>
  one('AWS::ElasticLoadBalancingV2::TargetGroup', { HealthCheckProtocol });

export default defineRule({
  id: 'PC-ELB2-31',
  title: 'Load balancer asks targets for their health over TLS',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::TargetGroup'],
  check(resource) {
    return expectNoneOf(resource.get('HealthCheckProtocol'), 'the protocol of health checks', 'HTTP');
  },
  docs: () => ({
    rationale:
      'Whoever can answer for a target decides where traffic goes; an answer in the clear proves nothing.',
    remediation: 'Set `HealthCheckProtocol` to `HTTPS`.',
    whenNotToUse: "Where the VPC's own encryption between machines is enough.",
    examples: {
      pass: { tls: group('HTTPS'), omitted: one('AWS::ElasticLoadBalancingV2::TargetGroup') },
      fail: { 'plain, named without need': group('HTTP') },
      unknown: { imported: group(imported) },
    },
  }),
});
