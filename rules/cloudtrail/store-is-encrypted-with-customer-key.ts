import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::EventDataStore', properties);

export default defineRule({
  id: 'PC-CT-22',
  title: 'CloudTrail event data store is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of CloudTrail');
  },
  docs: () => ({
    rationale:
      'With a customer key, reading the record takes a right to the key as well. It has to be chosen when the store is made.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'Where nobody but auditors may query the store anyway.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/cloudtrail' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
