import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Timestream::Database', properties);

export default defineRule({
  id: 'PC-TS-01',
  title: 'Timestream database is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: [
    'AWS::Timestream::Database',
    'AWS::Timestream::InfluxDBInstance',
    'AWS::Timestream::InfluxDBCluster',
  ],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'For measurements without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/timestream' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
