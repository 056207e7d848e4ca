import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MWAA-02',
  title: 'Airflow writes its logs',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::MWAA::Environment'],
  check(resource) {
    return ['DagProcessingLogs', 'SchedulerLogs', 'TaskLogs', 'WebserverLogs', 'WorkerLogs'].flatMap((name) =>
      expectOn(resource.get(`LoggingConfiguration.${name}.Enabled`), `the log ${name}`),
    );
  },
  docs: () => ({
    rationale: 'Who started what, and what it did, is told by these logs only.',
    remediation: 'Set `Enabled` of each log in `LoggingConfiguration` to true.',

    examples: {
      pass: {
        logged: one('AWS::MWAA::Environment', {
          LoggingConfiguration: Object.fromEntries(
            ['DagProcessingLogs', 'SchedulerLogs', 'TaskLogs', 'WebserverLogs', 'WorkerLogs'].map((name) => [
              name,
              { Enabled: true },
            ]),
          ),
        }),
      },
      fail: { omitted: one('AWS::MWAA::Environment') },
    },
  }),
});
