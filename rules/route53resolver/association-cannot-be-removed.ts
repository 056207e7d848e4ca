import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-R53R-03',
  title: "DNS firewall's association is protected from change",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::Route53Resolver::FirewallRuleGroupAssociation'],
  check(resource) {
    return expectOneOf(resource.get('MutationProtection'), 'protection from change', 'ENABLED');
  },
  docs: () => ({
    rationale: 'Taken away for a moment, the firewall lets everything be resolved.',
    remediation: 'Set `MutationProtection` to `ENABLED`.',
    whenNotToUse: 'Where associations change often, by a pipeline.',
    examples: {
      pass: {
        protected: one('AWS::Route53Resolver::FirewallRuleGroupAssociation', {
          MutationProtection: 'ENABLED',
        }),
      },
      fail: { omitted: one('AWS::Route53Resolver::FirewallRuleGroupAssociation') },
    },
  }),
});
