import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { managedRule, webAcl } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-01',
  title: 'Web ACL has rules',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['WAF.10'] },
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    const rules = resource.get('Rules');
    return rules.items().length > 0 ? pass() : fail(rules, 'the web ACL has no rules');
  },
  docs: () => ({
    rationale: 'A web ACL without rules lets everything pass, and looks like protection.',
    remediation: 'Add managed rule groups and a rate rule to `Rules`.',

    examples: {
      pass: { rules: webAcl([managedRule('AWSManagedRulesCommonRuleSet')]) },
      fail: {
        omitted: one('AWS::WAFv2::WebACL', { DefaultAction: { Allow: {} } }),
        'no rules in the list': webAcl([]),
      },
    },
  }),
});
