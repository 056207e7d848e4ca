import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule, pass } from '../rule';
const group = (EncryptionConfiguration: unknown) =>
  one('AWS::Athena::WorkGroup', {
    WorkGroupConfiguration: { ResultConfiguration: { EncryptionConfiguration } },
  });

export default defineRule({
  id: 'PC-ATH-04',
  title: "Athena's results are encrypted with a customer key",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Athena::WorkGroup'],
  check(resource) {
    const encryption = resource.get('WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration');
    return encryption.isAbsent() ? pass() : expectCustomerKey(encryption.get('KmsKey'), 'with a key of S3');
  },
  docs: () => ({
    rationale: 'Results are extracts of every table that was asked. A customer key says who reads them.',
    remediation:
      'Set `EncryptionConfiguration.EncryptionOption` to `SSE_KMS` and `KmsKey` to a customer key.',
    whenNotToUse: 'Where the bucket has a customer key by default.',
    examples: {
      pass: {
        key: group({ EncryptionOption: 'SSE_KMS', KmsKey: { Ref: 'Key' } }),
        'no encryption at all, which another rule judges': one('AWS::Athena::WorkGroup'),
      },
      fail: { 'omitted, as with a key of S3': group({ EncryptionOption: 'SSE_S3' }) },
    },
  }),
});
