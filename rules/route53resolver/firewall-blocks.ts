import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-R53R-02',
  title: "DNS firewall's rules block",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::Route53Resolver::FirewallRuleGroup'],
  check(resource) {
    return resource.get('FirewallRules').some((rule) => rule.get('Action').is('BLOCK'))
      ? pass()
      : fail(resource.get('FirewallRules'), 'no rule blocks a name');
  },
  docs: () => ({
    rationale: 'A group that only alerts lets every name be resolved, those of attackers too.',
    remediation: 'Set `Action` of a rule for known bad names, or for `*` after the allowed ones, to `BLOCK`.',
    whenNotToUse: 'While a new list is being tried.',
    examples: {
      pass: {
        blocks: one('AWS::Route53Resolver::FirewallRuleGroup', {
          FirewallRules: [{ Action: 'BLOCK', Priority: 100 }],
        }),
      },
      fail: {
        omitted: one('AWS::Route53Resolver::FirewallRuleGroup'),
        alerts: one('AWS::Route53Resolver::FirewallRuleGroup', {
          FirewallRules: [{ Action: 'ALERT', Priority: 100 }],
        }),
      },
    },
  }),
});
