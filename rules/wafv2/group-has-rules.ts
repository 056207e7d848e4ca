import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-WAF-11',
  title: 'Group of web rules has rules',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::RuleGroup'],
  check(resource) {
    const rules = resource.get('Rules');
    return rules.items().length > 0 ? pass() : fail(rules, 'the group has no rules');
  },
  docs: () => ({
    rationale: 'A group without rules looks like protection and is none.',
    remediation: 'Add rules to `Rules`.',

    examples: {
      pass: { rules: one('AWS::WAFv2::RuleGroup', { Rules: [{ Name: 'x' }] }) },
      fail: { omitted: one('AWS::WAFv2::RuleGroup') },
    },
  }),
});
