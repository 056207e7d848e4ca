import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-WAF1-01',
  title: 'Classic web ACL has rules',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-01'],
  frameworks: { fsbp: ['WAF.8'] },
  waivable: true,
  appliesTo: ['AWS::WAF::WebACL'],
  check(resource) {
    const rules = resource.get('Rules');
    return rules.items().length > 0 ? pass() : fail(rules, 'the web ACL has no rules');
  },
  docs: () => ({
    rationale: 'A web ACL without rules lets everything pass, and looks like protection.',
    remediation: 'Move to `AWS::WAFv2::WebACL`, with managed rule groups.',

    examples: {
      pass: { rules: one('AWS::WAF::WebACL', { Rules: [{ Priority: 1, RuleId: 'x' }] }) },
      fail: { omitted: one('AWS::WAF::WebACL') },
    },
  }),
});
