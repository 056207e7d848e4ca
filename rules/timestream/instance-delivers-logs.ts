import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Timestream::InfluxDBInstance', properties);

export default defineRule({
  id: 'PC-TS-04',
  title: 'Timestream for InfluxDB delivers its logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Timestream::InfluxDBInstance', 'AWS::Timestream::InfluxDBCluster'],
  check(resource) {
    const value = resource.get('LogDeliveryConfiguration.S3Configuration.Enabled');
    return value.isTrue() ? pass() : fail(value, `the delivery of logs is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Who signed in, and what failed, is asked later.',
    remediation: 'Set `LogDeliveryConfiguration.S3Configuration` with `BucketName` and `Enabled: true`.',
    whenNotToUse: 'For databases of tests.',
    examples: {
      pass: {
        set: subject({ LogDeliveryConfiguration: { S3Configuration: { Enabled: true } } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ LogDeliveryConfiguration: { S3Configuration: { Enabled: false } } }),
        'off outside production': staged(
          subject({ LogDeliveryConfiguration: { S3Configuration: { Enabled: inProduction(true, false) } } }),
        ),
      },
      unknown: {
        imported: subject({ LogDeliveryConfiguration: { S3Configuration: { Enabled: imported } } }),
      },
    },
  }),
});
