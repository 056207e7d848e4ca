import { defineRule, fail, pass } from '../rule';
import { managedRule, webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-04',
  title: "Web ACL's managed rules block and do not only count",
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    return resource
      .get('Rules')
      .each((rule) =>
        rule.get('OverrideAction.Count').isPresent()
          ? fail(rule.get('OverrideAction'), `the rules of ${rule.get('Name').describe()} only count`)
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'Counting shows attacks while they succeed.',
    remediation: 'Set `Rules[].OverrideAction` to `None`; except single rules by `RuleActionOverrides`.',

    examples: {
      pass: { block: webAcl([managedRule('AWSManagedRulesCommonRuleSet')]), 'no rules': webAcl([]) },
      fail: {
        'count, without blocking': webAcl([
          { ...managedRule('AWSManagedRulesCommonRuleSet'), OverrideAction: { Count: {} } },
        ]),
      },
    },
  }),
});
