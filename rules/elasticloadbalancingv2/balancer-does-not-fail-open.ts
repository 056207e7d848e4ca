import { attributeOf, balancer } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-10',
  title: 'Application load balancer does not let requests past a web ACL that does not answer',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    const open = attributeOf(resource, 'waf.fail_open.enabled');
    return open?.isTrue() ? fail(open, 'requests pass when the web ACL does not answer') : pass();
  },
  docs: () => ({
    rationale: 'Whoever slows the web ACL down gets past it.',
    remediation: 'Set the attribute `waf.fail_open.enabled` to `false`, or leave it out.',

    examples: {
      pass: { omitted: balancer({}), closed: balancer({ 'waf.fail_open.enabled': 'false' }) },
      fail: { open: balancer({ 'waf.fail_open.enabled': 'true' }) },
    },
  }),
});
