import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-19',
  title: 'RDS instance has enhanced monitoring',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-03'],
  frameworks: { fsbp: ['RDS.6'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const seconds = resource.get('MonitoringInterval');
    return seconds.isAtLeast(1)
      ? pass()
      : fail(seconds, `the interval of enhanced monitoring is ${seconds.describe()}`);
  },
  docs: () => ({
    rationale:
      "Processes and memory of the host show what the database's own metrics do not, a stranger's process included.",
    remediation: 'Set `MonitoringInterval` to 60 or less, and `MonitoringRoleArn`.',
    whenNotToUse: 'Where the price of the metrics matters more.',
    examples: {
      pass: {
        'a minute': subject({ MonitoringInterval: 60 }),
      },
      fail: {
        omitted: subject(),
        off: subject({ MonitoringInterval: 0 }),
        'off outside production': staged(subject({ MonitoringInterval: inProduction(60, 0) })),
      },
      unknown: {
        imported: subject({ MonitoringInterval: imported }),
      },
    },
  }),
});
