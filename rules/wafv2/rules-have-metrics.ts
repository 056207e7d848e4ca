import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-10',
  title: "Web ACL's rules have metrics",
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['WAF.12'] },
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::RuleGroup'],
  check(resource) {
    return resource
      .get('Rules')
      .each((rule) =>
        rule.get('VisibilityConfig.CloudWatchMetricsEnabled').isFalse()
          ? fail(
              rule.get('VisibilityConfig.CloudWatchMetricsEnabled'),
              `the rule ${rule.get('Name').describe()} has no metric`,
            )
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'A rule that starts to stop things is seen in its numbers first.',
    remediation: 'Set `Rules[].VisibilityConfig.CloudWatchMetricsEnabled` to true.',

    examples: {
      pass: {
        on: webAcl([
          {
            Name: 'x',
            VisibilityConfig: {
              CloudWatchMetricsEnabled: true,
              MetricName: 'x',
              SampledRequestsEnabled: true,
            },
          },
        ]),
        'no rules': one('AWS::WAFv2::RuleGroup'),
      },
      fail: {
        'off, without numbers': webAcl([
          {
            Name: 'x',
            VisibilityConfig: {
              CloudWatchMetricsEnabled: false,
              MetricName: 'x',
              SampledRequestsEnabled: true,
            },
          },
        ]),
      },
    },
  }),
});
