import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SYN-01',
  title: "Canary's results are encrypted with a customer key",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Synthetics::Canary'],
  check(resource) {
    return resource.get('ArtifactConfig.S3Encryption.EncryptionMode').is('SSE_KMS')
      ? pass()
      : fail(
          resource.get('ArtifactConfig.S3Encryption.EncryptionMode'),
          'results are not under a key of yours',
        );
  },
  docs: () => ({
    rationale: 'Results hold pictures of pages behind the sign-in.',
    remediation: 'Set `ArtifactConfig.S3Encryption` to `SSE_KMS` with `KmsKeyArn`.',
    whenNotToUse: 'For canaries of public pages.',
    examples: {
      pass: {
        key: one('AWS::Synthetics::Canary', {
          ArtifactConfig: { S3Encryption: { EncryptionMode: 'SSE_KMS', KmsKeyArn: { Ref: 'Key' } } },
        }),
      },
      fail: { omitted: one('AWS::Synthetics::Canary') },
    },
  }),
});
