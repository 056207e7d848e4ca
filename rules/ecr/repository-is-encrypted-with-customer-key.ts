import { isCustomerKey } from '../keys';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);

export default defineRule({
  id: 'PC-ECR-04',
  title: 'ECR repository is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    const type = resource.get('EncryptionConfiguration.EncryptionType');
    const key = resource.get('EncryptionConfiguration.KmsKey');
    if (!type.is('KMS', 'KMS_DSSE')) return fail(type, 'images are encrypted with a key of AWS');
    return isCustomerKey(key) ? pass() : fail(key, 'no customer key is named');
  },
  docs: () => ({
    rationale:
      'With a customer key, pulling images takes a right to the key as well, and the repository can be shut.',
    remediation: 'Set `EncryptionConfiguration` with `EncryptionType: KMS` and `KmsKey`.',
    whenNotToUse: 'For images without secrets or inventions.',
    examples: {
      pass: {
        'a key': subject({ EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: imported } }),
        twice: subject({ EncryptionConfiguration: { EncryptionType: 'KMS_DSSE', KmsKey: imported } }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ EncryptionConfiguration: { EncryptionType: 'AES256' } }),
        'no key': subject({ EncryptionConfiguration: { EncryptionType: 'KMS' } }),
      },
      unknown: {
        imported: subject({ EncryptionConfiguration: { EncryptionType: imported, KmsKey: 'alias/images' } }),
      },
    },
  }),
});
