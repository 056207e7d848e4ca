import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-06',
  title: 'DocumentDB cluster exports its profiler log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    const logs = resource.get('EnableCloudwatchLogsExports');
    return logs.some((log) => log.is('profiler'))
      ? pass()
      : fail(logs, 'the profiler log does not leave the database');
  },
  docs: () => ({
    rationale: 'Operations that take everything at once are slow. The profiler shows them.',
    remediation:
      'Add `profiler` to `EnableCloudwatchLogsExports`, and set `profiler` in the parameter group.',
    whenNotToUse: 'Where performance is watched otherwise.',
    examples: {
      pass: {
        exported: subject({ EnableCloudwatchLogsExports: ['profiler'] }),
      },
      fail: {
        omitted: subject(),
        'another log alone': subject({ EnableCloudwatchLogsExports: ['audit'] }),
        'not outside production': staged(
          subject({ EnableCloudwatchLogsExports: [inProduction('profiler', 'audit')] }),
        ),
      },
      unknown: {
        imported: subject({ EnableCloudwatchLogsExports: [imported] }),
      },
    },
  }),
});
