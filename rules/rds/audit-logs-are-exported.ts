import { followsCluster } from '../database';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBCluster', properties);

export default defineRule({
  id: 'PC-RDS-18',
  title: 'RDS for MySQL exports its audit log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['RDS.34'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'],
  check(resource) {
    const logs = resource.get('EnableCloudwatchLogsExports');
    const engine = resource.get('Engine');
    if (!engine.is('mysql', 'mariadb', 'aurora-mysql', 'aurora') || followsCluster(resource)) return pass();
    return logs.some((log) => log.is('audit'))
      ? pass()
      : fail(logs, 'the audit log does not leave the database');
  },
  docs: () => ({
    rationale:
      'The audit log says who connected and which statements ran. It is the only one that answers what an intruder read.',
    remediation:
      'Add `audit` to `EnableCloudwatchLogsExports`, and switch the audit plug-in on in the parameter or option group.',
    whenNotToUse: 'Where database activity streams record the same.',
    examples: {
      pass: {
        'another engine, where it is omitted': subject({ Engine: 'postgres' }),
        exported: subject({ Engine: 'aurora-mysql', EnableCloudwatchLogsExports: ['audit', 'error'] }),
      },
      fail: {
        'omitted for this engine': subject({ Engine: 'aurora-mysql' }),
        'other logs alone': subject({ Engine: 'mysql', EnableCloudwatchLogsExports: ['error', 'slowquery'] }),
        'not outside production': staged(
          subject({ Engine: 'mysql', EnableCloudwatchLogsExports: [inProduction('audit', 'error')] }),
        ),
        ...each(['mariadb', 'aurora'], (Engine) => subject({ Engine })),
      },
      unknown: {
        imported: subject({ Engine: 'mysql', EnableCloudwatchLogsExports: [imported] }),
      },
    },
  }),
});
