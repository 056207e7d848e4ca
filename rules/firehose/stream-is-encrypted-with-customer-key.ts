import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::KinesisFirehose::DeliveryStream', properties);

export default defineRule({
  id: 'PC-KF-02',
  title: 'Firehose stream is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource) {
    const key = resource.get('DeliveryStreamEncryptionConfigurationInput.KeyType');
    const source = ['KinesisStreamSourceConfiguration', 'MSKSourceConfiguration'].some((name) =>
      resource.get(name).isPresent(),
    );
    return key.is('CUSTOMER_MANAGED_CMK') || source
      ? pass()
      : fail(key, `the kind of key is ${key.describe()}`);
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged.',
    remediation: 'Set `KeyType` to `CUSTOMER_MANAGED_CMK` and `KeyARN` to a customer key.',
    whenNotToUse: 'For records without sensitive content.',
    examples: {
      pass: {
        'a key': subject({
          DeliveryStreamEncryptionConfigurationInput: { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: imported },
        }),
        'fed by a stream that has its own encryption': subject({
          KinesisStreamSourceConfiguration: { KinesisStreamARN: imported },
        }),
        'fed by a cluster': subject({ MSKSourceConfiguration: { MSKClusterARN: imported } }),
      },
      fail: {
        omitted: subject(),
        'a key of AWS': subject({ DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } }),
      },
      unknown: {
        imported: subject({ DeliveryStreamEncryptionConfigurationInput: { KeyType: imported } }),
      },
    },
  }),
});
