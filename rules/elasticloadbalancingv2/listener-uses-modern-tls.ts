import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
const modern = /^ELBSecurityPolicy-(?:TLS13-1-[23]|TLS-1-2|FS-1-2)/;

export default defineRule({
  id: 'PC-ELB2-03',
  title: "Load balancer's listener takes TLS 1.2 or better",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource) {
    if (!resource.get('Protocol').is('HTTPS', 'TLS')) return pass();
    const policy = resource.get('SslPolicy');
    return testPattern(policy, 'takes TLS 1.2 or better', (text) => modern.test(text))
      ? pass()
      : fail(policy, `the TLS policy is ${policy.describe()}`);
  },
  docs: () => ({
    rationale: 'TLS 1.0 and 1.1 have known holes. A listener without a policy made by a template takes both.',
    remediation: 'Set `SslPolicy` to `ELBSecurityPolicy-TLS13-1-2-2021-06` or a newer one.',

    examples: {
      pass: {
        modern: one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'HTTPS',
          SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        }),
        'no TLS, which another rule judges': one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'HTTP',
        }),
      },
      fail: {
        omitted: one('AWS::ElasticLoadBalancingV2::Listener', { Protocol: 'HTTPS' }),
        'TLS 1.0 too': one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'TLS',
          SslPolicy: 'ELBSecurityPolicy-2016-08',
        }),
        'TLS 1.3 with 1.0': one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'HTTPS',
          SslPolicy: 'ELBSecurityPolicy-TLS13-1-0-2021-06',
        }),
        'a policy that only ends so': one('AWS::ElasticLoadBalancingV2::Listener', {
          Protocol: 'HTTPS',
          SslPolicy: 'x-ELBSecurityPolicy-TLS-1-2',
        }),
      },
    },
  }),
});
