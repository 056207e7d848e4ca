import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-NFW-07',
  title: "Network firewall's policy and subnets are protected from change",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  check(resource) {
    return [
      ...expectOn(resource.get('FirewallPolicyChangeProtection'), 'protection of the policy'),
      ...expectOn(resource.get('SubnetChangeProtection'), 'protection of the subnets'),
    ];
  },
  docs: () => ({
    rationale: 'A change of the policy by hand opens the network for a moment that is enough.',
    remediation: 'Set `FirewallPolicyChangeProtection` and `SubnetChangeProtection` to true.',
    whenNotToUse: 'Where changes come often, and by a pipeline only.',
    examples: {
      pass: {
        protected: one('AWS::NetworkFirewall::Firewall', {
          FirewallPolicyChangeProtection: true,
          SubnetChangeProtection: true,
        }),
      },
      fail: { omitted: one('AWS::NetworkFirewall::Firewall') },
    },
  }),
});
