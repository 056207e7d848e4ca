import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::KinesisFirehose::DeliveryStream', properties);

export default defineRule({
  id: 'PC-KF-01',
  title: 'Firehose stream is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource) {
    const key = resource.get('DeliveryStreamEncryptionConfigurationInput.KeyType');
    const source = ['KinesisStreamSourceConfiguration', 'MSKSourceConfiguration'].some((name) =>
      resource.get(name).isPresent(),
    );
    return key.isPresent() || source
      ? pass()
      : fail(key, 'records wait unencrypted until they are delivered');
  },
  docs: () => ({
    rationale:
      'Records wait in the stream for up to a day when a destination is away, in the clear unless asked otherwise.',
    remediation:
      'Set `DeliveryStreamEncryptionConfigurationInput` with `KeyType: CUSTOMER_MANAGED_CMK` and `KeyARN`.',
    examples: {
      pass: {
        'a key': subject({
          DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: imported },
        }),
        'a key of AWS': subject({ DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } }),
        'fed by a stream that has its own encryption': subject({
          DeliveryStreamType: 'KinesisStreamAsSource',
          KinesisStreamSourceConfiguration: { KinesisStreamARN: imported },
        }),
        'fed by a cluster': subject({ MSKSourceConfiguration: { MSKClusterARN: imported } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            DeliveryStreamEncryptionConfigurationInput: inProduction(
              { KeyType: 'AWS_OWNED_CMK' },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
