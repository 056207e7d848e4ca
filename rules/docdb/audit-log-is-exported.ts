import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-05',
  title: 'DocumentDB cluster exports its audit log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['DocumentDB.4'] },
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    const logs = resource.get('EnableCloudwatchLogsExports');
    return logs.some((log) => log.is('audit'))
      ? pass()
      : fail(logs, 'the audit log does not leave the database');
  },
  docs: () => ({
    rationale: 'The audit log says who signed in and what was changed.',
    remediation: 'Add `audit` to `EnableCloudwatchLogsExports`, and set `audit_logs` in the parameter group.',
    examples: {
      pass: {
        exported: subject({ EnableCloudwatchLogsExports: ['audit'] }),
      },
      fail: {
        omitted: subject(),
        'another log alone': subject({ EnableCloudwatchLogsExports: ['profiler'] }),
        'not outside production': staged(
          subject({ EnableCloudwatchLogsExports: [inProduction('audit', 'profiler')] }),
        ),
      },
      unknown: {
        imported: subject({ EnableCloudwatchLogsExports: [imported] }),
      },
    },
  }),
});
