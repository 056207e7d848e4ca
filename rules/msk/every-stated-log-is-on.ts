import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-09',
  title: 'MSK broker logs that are set up are switched on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const info = resource.get('LoggingInfo.BrokerLogs');
    return ['CloudWatchLogs', 'Firehose', 'S3'].flatMap((name) => {
      const enabled = info.get(name).get('Enabled');
      return info.get(name).isAbsent() || enabled.isTrue()
        ? pass()
        : fail(enabled, `logging to ${name} is ${enabled.describe()}`);
    });
  },
  docs: () => ({
    rationale: 'A destination that is written down but off looks like one that works.',
    remediation: 'Set `Enabled` of each destination to true, or remove the destination.',
    whenNotToUse: 'Where a destination is kept for a later day.',
    examples: {
      pass: {
        omitted: subject(),
        on: subject({ LoggingInfo: { BrokerLogs: { S3: { Enabled: true } } } }),
      },
      fail: {
        off: subject({
          LoggingInfo: { BrokerLogs: { S3: { Enabled: true }, Firehose: { Enabled: false } } },
        }),
        'off for CloudWatch': subject({
          LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: false } } },
        }),
      },
      unknown: {
        imported: subject({ LoggingInfo: { BrokerLogs: { S3: { Enabled: imported } } } }),
      },
    },
  }),
});
