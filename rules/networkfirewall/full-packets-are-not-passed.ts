import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-NFW-01',
  title: 'Network firewall does not pass packets that no rule names',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['NetworkFirewall.4'] },
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  check(resource) {
    const actions = resource.get('FirewallPolicy.StatelessDefaultActions');
    if (actions.items().length === 0) return fail(actions, 'what happens with packets by default is not set');
    return actions.each((action) => expectNoneOf(action, 'what happens with packets by default', 'aws:pass'));
  },
  docs: () => ({
    rationale: 'With `aws:pass` everything that no rule names goes through, past the rules that look inside.',
    remediation: 'Set `FirewallPolicy.StatelessDefaultActions` to `[aws:forward_to_sfe]` or `[aws:drop]`.',

    examples: {
      pass: {
        forwarded: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatelessDefaultActions: ['aws:forward_to_sfe'] },
        }),
      },
      fail: {
        passed: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatelessDefaultActions: ['aws:pass'] },
        }),
        omitted: one('AWS::NetworkFirewall::FirewallPolicy'),
      },
    },
  }),
});
