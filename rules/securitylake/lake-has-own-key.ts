import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SL-01',
  title: 'Security lake is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::SecurityLake::DataLake'],
  check(resource) {
    const key = resource.get('EncryptionConfiguration.KmsKeyId');
    return key.isPresent() && !key.is('S3_MANAGED_KEY')
      ? pass()
      : fail(key, 'the lake is not under a key of yours');
  },
  docs: () => ({
    rationale: 'The lake holds the logs of all accounts.',
    remediation: 'Set `EncryptionConfiguration.KmsKeyId`.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: {
        key: one('AWS::SecurityLake::DataLake', {
          EncryptionConfiguration: { KmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234' },
        }),
      },
      fail: {
        omitted: one('AWS::SecurityLake::DataLake'),
        'the key of S3': one('AWS::SecurityLake::DataLake', {
          EncryptionConfiguration: { KmsKeyId: 'S3_MANAGED_KEY' },
        }),
      },
    },
  }),
});
