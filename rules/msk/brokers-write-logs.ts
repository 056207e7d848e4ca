import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);
const logs = (BrokerLogs: Record<string, unknown>) => subject({ LoggingInfo: { BrokerLogs } });

export default defineRule({
  id: 'PC-MSK-08',
  title: 'MSK brokers write logs',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const info = resource.get('LoggingInfo.BrokerLogs');
    return ['CloudWatchLogs', 'Firehose', 'S3'].some((name) => info.get(`${name}.Enabled`).isTrue())
      ? pass()
      : fail(info, 'the logs of the brokers go nowhere');
  },
  docs: () => ({
    rationale: 'Broker logs say who was refused, and why a client failed.',
    remediation: 'Set `LoggingInfo.BrokerLogs` to CloudWatch Logs, Firehose or S3, with `Enabled: true`.',
    examples: {
      pass: {
        'one way': logs({ CloudWatchLogs: { Enabled: true, LogGroup: 'kafka' } }),
        'one way of several': logs({
          CloudWatchLogs: { Enabled: false },
          S3: { Enabled: true, Bucket: 'logs' },
        }),
        'by a stream': logs({ Firehose: { Enabled: true, DeliveryStream: 'logs' } }),
      },
      fail: {
        omitted: subject(),
        off: logs({ CloudWatchLogs: { Enabled: false }, Firehose: { Enabled: 'false' } }),
        'off outside production': staged(logs({ S3: { Enabled: inProduction(true, false) } })),
      },
      unknown: {
        imported: logs({ S3: { Enabled: imported } }),
      },
    },
  }),
});
