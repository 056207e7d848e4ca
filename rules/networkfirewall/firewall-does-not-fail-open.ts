import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-NFW-05',
  title: 'Network firewall does not pass what it cannot follow',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::FirewallPolicy'],
  check(resource) {
    return expectNoneOf(
      resource.get('FirewallPolicy.StatefulEngineOptions.StreamExceptionPolicy'),
      'what happens with broken connections',
      'CONTINUE',
    );
  },
  docs: () => ({
    rationale:
      'With `CONTINUE` a connection whose beginning the firewall did not see goes on without the rules that need it.',
    remediation:
      'Set `FirewallPolicy.StatefulEngineOptions.StreamExceptionPolicy` to `DROP` or `REJECT`, or leave it out.',

    examples: {
      pass: { 'omitted, which means drop': one('AWS::NetworkFirewall::FirewallPolicy') },
      fail: {
        passes: one('AWS::NetworkFirewall::FirewallPolicy', {
          FirewallPolicy: { StatefulEngineOptions: { StreamExceptionPolicy: 'CONTINUE' } },
        }),
      },
    },
  }),
});
