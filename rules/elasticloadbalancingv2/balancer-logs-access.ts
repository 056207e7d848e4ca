import { applies, balancer, expectAttribute } from '../load-balancer';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-07',
  title: 'Load balancer logs access',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ELB.5'], cis70: ['4.10'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return applies(resource, 'gateway')
      ? pass()
      : expectAttribute(resource, 'access_logs.s3.enabled', 'the log of access', 'true');
  },
  docs: () => ({
    rationale:
      'An access log says who asked for what. Without it nobody can say afterwards what an attacker reached.',
    remediation:
      'Set the attributes `access_logs.s3.enabled` and `access_logs.s3.bucket` in `LoadBalancerAttributes`.',

    examples: {
      pass: {
        logged: balancer({ 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': 'logs' }),
        'a gateway load balancer': balancer({}, { Type: 'gateway' }),
      },
      fail: { omitted: balancer({}), off: balancer({ 'access_logs.s3.enabled': 'false' }) },
    },
  }),
});
