import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-NFW-04',
  title: 'Network firewall drops connections that no rule allows',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  check(resource) {
    const actions = resource.get('FirewallPolicy.StatefulDefaultActions');
    const drops = actions.some((action) =>
      action.is('aws:drop_strict', 'aws:drop_established', 'aws:drop_established_app_layer'),
    );
    return drops && resource.get('FirewallPolicy.StatefulEngineOptions.RuleOrder').is('STRICT_ORDER')
      ? pass()
      : fail(actions, 'connections that no rule allows are passed');
  },
  docs: () => ({
    rationale:
      'Without a strict order and a default that drops, a list of allowed names only remarks on what it sees.',
    remediation:
      'Set `StatefulEngineOptions.RuleOrder` to `STRICT_ORDER` and `StatefulDefaultActions` to `[aws:drop_established]`.',
    whenNotToUse: 'For firewalls that only look for known attacks.',
    examples: {
      pass: {
        drops: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: {
            StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
            StatefulDefaultActions: ['aws:drop_established'],
          },
        }),
        ...each(['aws:drop_strict', 'aws:drop_established_app_layer'], (action) =>
          one('AWS::NetworkFirewall::FirewallPolicy', {
            FirewallPolicy: {
              StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
              StatefulDefaultActions: [action, 'aws:alert_strict'],
            },
          }),
        ),
      },
      fail: {
        omitted: one('AWS::NetworkFirewall::FirewallPolicy'),
        'in no strict order': one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatefulDefaultActions: ['aws:drop_strict'] },
        }),
        'told, but not dropped': one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: {
            StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER' },
            StatefulDefaultActions: ['aws:alert_strict'],
          },
        }),
      },
    },
  }),
});
