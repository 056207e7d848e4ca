import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Namespace', properties);

export default defineRule({
  id: 'PC-RSS-04',
  title: 'Redshift Serverless namespace is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/redshift' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
