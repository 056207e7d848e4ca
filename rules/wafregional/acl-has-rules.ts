import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-WAFR-01',
  title: 'Classic regional web ACL has rules',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['WAF.4'] },
  waivable: true,
  appliesTo: ['AWS::WAFRegional::WebACL'],
  check(resource) {
    const rules = resource.get('Rules');
    return rules.items().length > 0 ? pass() : fail(rules, 'the web ACL has no rules');
  },
  docs: () => ({
    rationale: 'A web ACL without rules lets everything pass, and looks like protection.',
    remediation: 'Move to `AWS::WAFv2::WebACL`, with managed rule groups.',

    examples: {
      pass: { rules: one('AWS::WAFRegional::WebACL', { Rules: [{ Priority: 1, RuleId: 'x' }] }) },
      fail: { omitted: one('AWS::WAFRegional::WebACL') },
    },
  }),
});
