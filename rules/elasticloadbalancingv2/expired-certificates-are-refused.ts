import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB2-27',
  title: 'Load balancer refuses expired certificates of clients',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-06'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    return expectNotOn(
      resource.get('MutualAuthentication.IgnoreClientCertificateExpiry'),
      'taking expired certificates',
    );
  },
  docs: () => ({
    rationale: 'A certificate ends so that a copy of it ends too.',
    remediation: 'Set `MutualAuthentication.IgnoreClientCertificateExpiry` to false, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::ElasticLoadBalancingV2::Listener') },
      fail: {
        taken: one('AWS::ElasticLoadBalancingV2::Listener', {
          MutualAuthentication: { Mode: 'verify', IgnoreClientCertificateExpiry: true },
        }),
      },
    },
  }),
});
