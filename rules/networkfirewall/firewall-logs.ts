import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const logged = (LogDestinationConfigs: readonly unknown[]) =>
  resources({
    Subject: ['AWS::NetworkFirewall::Firewall'],
    Log: [
      'AWS::NetworkFirewall::LoggingConfiguration',
      { FirewallArn: { Ref: 'Subject' }, LoggingConfiguration: { LogDestinationConfigs } },
    ],
  });

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
    const logs = resource
      .referrers('AWS::NetworkFirewall::LoggingConfiguration', 'FirewallArn')
      .some((log) => log.get('LoggingConfiguration.LogDestinationConfigs').items().length > 0);
    return logs
      ? pass()
      : fail('', 'no logging configuration of the template has a destination for the firewall');
  },
  docs: () => ({
    rationale: 'What was dropped tells what broke in; what was passed tells where it went.',
    remediation: 'Add an `AWS::NetworkFirewall::LoggingConfiguration` with the firewall as `FirewallArn`.',

    examples: {
      pass: {
        logged: logged([{ LogType: 'ALERT' }]),
      },
      fail: { 'no log': one('AWS::NetworkFirewall::Firewall'), 'a log that goes nowhere': logged([]) },
    },
  }),
});
