import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-NFW-03',
  title: "Network firewall's policy has rule groups",
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['NetworkFirewall.3'] },
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  check(resource) {
    const policy = resource.get('FirewallPolicy');
    const groups =
      policy.get('StatefulRuleGroupReferences').items().length +
      policy.get('StatelessRuleGroupReferences').items().length;
    return groups > 0 ? pass() : fail(policy, 'no rule group is named');
  },
  docs: () => ({
    rationale: 'A firewall without rules is a router that costs more.',
    remediation: 'Name groups in `FirewallPolicy.StatefulRuleGroupReferences`.',

    examples: {
      pass: {
        group: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatefulRuleGroupReferences: [{ ResourceArn: { Ref: 'Group' } }] },
        }),
        'a stateless group': one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatelessRuleGroupReferences: [{ ResourceArn: { Ref: 'Group' } }] },
        }),
      },
      fail: { omitted: one('AWS::NetworkFirewall::FirewallPolicy') },
    },
  }),
});
