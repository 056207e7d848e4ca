import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-NFW-10',
  title: "Network firewall's stateless group has rules",
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['NetworkFirewall.6'] },
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::RuleGroup'],
  check(resource) {
    if (!resource.get('Type').is('STATELESS')) return pass();
    const rules = resource.get('RuleGroup.RulesSource.StatelessRulesAndCustomActions.StatelessRules');
    return rules.items().length > 0 ? pass() : fail(rules, 'the group has no rules');
  },
  docs: () => ({
    rationale: 'A group without rules looks like protection and is none.',
    remediation: 'Name rules in `RuleGroup.RulesSource.StatelessRulesAndCustomActions.StatelessRules`.',

    examples: {
      pass: {
        rules: one('AWS::NetworkFirewall::RuleGroup', {
          Type: 'STATELESS',
          RuleGroup: {
            RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: [{ Priority: 1 }] } },
          },
        }),
        'a stateful group': one('AWS::NetworkFirewall::RuleGroup', { Type: 'STATEFUL' }),
      },
      fail: { 'no rules': one('AWS::NetworkFirewall::RuleGroup', { Type: 'STATELESS' }) },
    },
  }),
});
