import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-R53R-01',
  title: 'DNS firewall refuses names when it cannot check them',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::Route53Resolver::FirewallConfig'],
  check(resource) {
    return expectNoneOf(
      resource.get('FirewallFailOpen'),
      'passing when it cannot check',
      'ENABLED',
      'USE_LOCAL_RESOURCE_SETTING',
    );
  },
  docs: () => ({
    rationale: 'Whoever makes the firewall slow gets every name resolved.',
    remediation: 'Set `FirewallFailOpen` to `DISABLED`.',

    examples: {
      pass: {
        closed: one('AWS::Route53Resolver::FirewallConfig', { FirewallFailOpen: 'DISABLED' }),
        omitted: one('AWS::Route53Resolver::FirewallConfig'),
      },
      fail: {
        open: one('AWS::Route53Resolver::FirewallConfig', { FirewallFailOpen: 'ENABLED' }),
        'as the network says': one('AWS::Route53Resolver::FirewallConfig', {
          FirewallFailOpen: 'USE_LOCAL_RESOURCE_SETTING',
        }),
      },
    },
  }),
});
