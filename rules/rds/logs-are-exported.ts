import { followsCluster } from '../database';
import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-17',
  title: 'RDS exports its logs to CloudWatch Logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['RDS.9', 'RDS.34', 'RDS.36', 'RDS.37'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const logs = resource.get('EnableCloudwatchLogsExports');
    return logs.items().length > 0 || followsCluster(resource)
      ? pass()
      : fail(logs, 'no log leaves the database');
  },
  docs: () => ({
    rationale:
      'Logs inside the database vanish with it and are rotated within days. Who signed in, and what failed, is asked later.',
    remediation:
      'Set `EnableCloudwatchLogsExports` to the logs of the engine, such as `postgresql` or `audit` and `error`.',
    whenNotToUse: 'Where an agent collects the logs.',
    examples: {
      pass: {
        set: subject({ EnableCloudwatchLogsExports: ['postgresql'] }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        'an empty list': subject({ EnableCloudwatchLogsExports: [] }),
        'none outside production': staged(
          subject({ EnableCloudwatchLogsExports: inProduction(['audit'], []) }),
        ),
      },
    },
  }),
});
