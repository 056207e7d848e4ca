import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-NFW-02',
  title: 'Network firewall does not pass fragments that no rule names',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['NetworkFirewall.5'] },
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  check(resource) {
    const actions = resource.get('FirewallPolicy.StatelessFragmentDefaultActions');
    if (actions.items().length === 0)
      return fail(actions, 'what happens with fragments by default is not set');
    return actions.each((action) =>
      expectNoneOf(action, 'what happens with fragments by default', 'aws:pass'),
    );
  },
  docs: () => ({
    rationale: 'Who cuts his packets into fragments gets through otherwise.',
    remediation:
      'Set `FirewallPolicy.StatelessFragmentDefaultActions` to `[aws:forward_to_sfe]` or `[aws:drop]`.',

    examples: {
      pass: {
        forwarded: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatelessFragmentDefaultActions: ['aws:forward_to_sfe'] },
        }),
      },
      fail: {
        passed: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatelessFragmentDefaultActions: ['aws:pass'] },
        }),
        omitted: one('AWS::NetworkFirewall::FirewallPolicy'),
      },
    },
  }),
});
