import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const acl = (CloudWatchMetricsEnabled: unknown) =>
  one('AWS::WAFv2::WebACL', { VisibilityConfig: { CloudWatchMetricsEnabled } });

export default defineRule({
  id: 'PC-WAF-18',
  title: 'Web ACL has metrics',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  check(resource) {
    const metrics = resource.get('VisibilityConfig.CloudWatchMetricsEnabled');
    return metrics.isFalse() ? fail(metrics, 'the numbers of what it let in are switched off') : pass();
  },
  docs: () => ({
    rationale: 'How much the default lets in or stops is seen in the numbers of the web ACL itself.',
    remediation: 'Set `VisibilityConfig.CloudWatchMetricsEnabled` to true.',
    whenNotToUse: 'Where the log is counted instead.',
    examples: {
      pass: { on: acl(true), omitted: one('AWS::WAFv2::WebACL') },
      fail: { 'off, without need': acl(false) },
      unknown: { imported: acl(imported) },
    },
  }),
});
