import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);

export default defineRule({
  id: 'PC-NEP-06',
  title: 'Neptune cluster exports its audit log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['Neptune.2'] },
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster'],
  check(resource) {
    const logs = resource.get('EnableCloudwatchLogsExports');
    return logs.some((log) => log.is('audit'))
      ? pass()
      : fail(logs, 'the audit log does not leave the database');
  },
  docs: () => ({
    rationale: 'The audit log says who asked what of the graph.',
    remediation:
      'Add `audit` to `EnableCloudwatchLogsExports`, and set `neptune_enable_audit_log` to 1 in the parameter group.',
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
