import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { managedRule, webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-02',
  title: 'Web ACL has managed rules',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    const rules = resource.get('Rules');
    return rules.some(
      (rule) =>
        rule.get('Statement.ManagedRuleGroupStatement').isPresent() ||
        rule.get('Statement.RuleGroupReferenceStatement').isPresent(),
    ) || resource.get('DefaultAction.Block').isPresent()
      ? pass()
      : fail(rules, 'no managed rule group is used');
  },
  docs: () => ({
    rationale: "Known attacks change each week. Managed groups follow them; rules of one's own do not.",
    remediation: 'Add `AWSManagedRulesCommonRuleSet` and `AWSManagedRulesKnownBadInputsRuleSet` to `Rules`.',

    examples: {
      pass: {
        managed: webAcl([managedRule('AWSManagedRulesCommonRuleSet')]),
        'everything blocked but what is named': one('AWS::WAFv2::WebACL', {
          DefaultAction: { Block: {} },
          Rules: [],
        }),
        'a group of your own': webAcl([
          { Name: 'own', Statement: { RuleGroupReferenceStatement: { Arn: { Ref: 'Group' } } } },
        ]),
      },
      fail: {
        omitted: one('AWS::WAFv2::WebACL'),
        'a rate alone': webAcl([
          { Name: 'rate', Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } } },
        ]),
      },
    },
  }),
});
