import { expectOn } from '../expect';
import { classic } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB-04',
  title: 'Classic load balancer logs access',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ELB.5'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    return expectOn(resource.get('AccessLoggingPolicy.Enabled'), 'the log of access');
  },
  docs: () => ({
    rationale:
      'An access log says who asked for what. Without it nobody can say afterwards what an attacker reached.',
    remediation: 'Set `AccessLoggingPolicy.Enabled` to true with `S3BucketName`.',

    examples: {
      pass: { logged: classic({ AccessLoggingPolicy: { Enabled: true, S3BucketName: 'logs' } }) },
      fail: { omitted: classic(), off: classic({ AccessLoggingPolicy: { Enabled: false } }) },
    },
  }),
});
