import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KafkaConnect::Connector', properties);

export default defineRule({
  id: 'PC-MSKC-03',
  title: 'MSK Connect connector writes logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::KafkaConnect::Connector'],
  check(resource) {
    const info = resource.get('LogDelivery.WorkerLogDelivery');
    return ['CloudWatchLogs', 'Firehose', 'S3'].some((name) => info.get(`${name}.Enabled`).isTrue())
      ? pass()
      : fail(info, 'the logs of its workers go nowhere');
  },
  docs: () => ({
    rationale: 'The worker logs say what a connector moved, and why it stopped.',
    remediation:
      'Set `LogDelivery.WorkerLogDelivery` to CloudWatch Logs, Firehose or S3, with `Enabled: true`.',
    whenNotToUse: 'For connectors of tests.',
    examples: {
      pass: {
        'one way': subject({
          LogDelivery: { WorkerLogDelivery: { CloudWatchLogs: { Enabled: true, LogGroup: 'connect' } } },
        }),
        'by a stream': subject({ LogDelivery: { WorkerLogDelivery: { Firehose: { Enabled: true } } } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ LogDelivery: { WorkerLogDelivery: { S3: { Enabled: false } } } }),
      },
      unknown: {
        imported: subject({ LogDelivery: { WorkerLogDelivery: { S3: { Enabled: imported } } } }),
      },
    },
  }),
});
