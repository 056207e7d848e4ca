import { testPattern } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElasticLoadBalancingV2::Listener', properties);

export default defineRule({
  id: 'PC-ELB2-29',
  title: "Load balancer's listener offers a key exchange that withstands quantum computers",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    if (!resource.get('Protocol').is('HTTPS', 'TLS')) return pass();
    const policy = resource.get('SslPolicy');
    return testPattern(policy, 'offers hybrid key exchange', (text) => /-PQ-/.test(text))
      ? pass()
      : fail(policy, `the TLS policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale:
      'What is recorded today can be read once quantum computers break its key exchange. Hybrid key exchange takes that away, and clients that do not know it still connect.',
    remediation:
      'Set `SslPolicy` to a policy with `PQ` in its name, such as `ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`.',
    whenNotToUse: 'Where what is sent is public, or worth nothing in ten years.',
    examples: {
      pass: {
        hybrid: subject({ Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' }),
        'no TLS, which another rule judges': subject({ Protocol: 'HTTP' }),
      },
      fail: {
        omitted: subject({ Protocol: 'TLS' }),
        classical: subject({ Protocol: 'HTTPS', SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }),
      },
      unknown: { imported: subject({ Protocol: 'HTTPS', SslPolicy: imported }) },
    },
  }),
});
