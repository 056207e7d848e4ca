import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-09',
  title: "Glue's machine learning transform is encrypted",
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Glue::MLTransform'],
  check(resource) {
    return expectOneOf(
      resource.get('TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode'),
      'the encryption of data',
      'SSE-KMS',
    );
  },
  docs: () => ({
    rationale: 'A transform learns from samples of your data and keeps them.',
    remediation: 'Set `TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode` to `SSE-KMS`.',

    examples: {
      pass: {
        key: one('AWS::Glue::MLTransform', {
          TransformEncryption: { MLUserDataEncryption: { MLUserDataEncryptionMode: 'SSE-KMS' } },
        }),
      },
      fail: { omitted: one('AWS::Glue::MLTransform') },
    },
  }),
});
