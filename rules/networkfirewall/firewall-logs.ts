import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-NFW-09',
  title: 'Network firewall writes logs',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-01', 'NET-03'],
  frameworks: { fsbp: ['NetworkFirewall.2'] },
  waivable: true,
  appliesTo: ['AWS::NetworkFirewall::Firewall'],
  check(resource) {
    return resource.referrers('AWS::NetworkFirewall::LoggingConfiguration', 'FirewallArn').length > 0
      ? pass()
      : fail('', 'no logging configuration of the template is for the firewall');
  },
  docs: () => ({
    rationale: 'What was dropped tells what broke in; what was passed tells where it went.',
    remediation: 'Add an `AWS::NetworkFirewall::LoggingConfiguration` with the firewall as `FirewallArn`.',

    examples: {
      pass: {
        logged: resources({
          Subject: ['AWS::NetworkFirewall::Firewall'],
          Log: ['AWS::NetworkFirewall::LoggingConfiguration', { FirewallArn: { Ref: 'Subject' } }],
        }),
      },
      fail: { 'no log': one('AWS::NetworkFirewall::Firewall') },
    },
  }),
});
