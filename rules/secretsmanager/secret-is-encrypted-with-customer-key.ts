import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);

export default defineRule({
  id: 'PC-SM-05',
  title: 'Secret is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource) {
    return expectCustomerKey(
      resource.get('KmsKeyId'),
      'with the key of AWS, which the whole account may use',
    );
  },
  docs: () => ({
    rationale:
      'Whoever may read secrets can read one under the key of AWS. A customer key is a second right, can be given to other accounts, and can be shut.',
    remediation: 'Set `KmsKeyId` to a customer key; `SecretVault` has one.',
    whenNotToUse: 'For secrets of low worth, where the price of keys matters.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyId: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/secretsmanager' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
