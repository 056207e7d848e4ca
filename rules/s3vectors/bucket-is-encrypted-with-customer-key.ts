import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3Vectors::VectorBucket', properties);

export default defineRule({
  id: 'PC-S3V-02',
  title: 'S3 vector bucket is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::S3Vectors::VectorBucket'],
  check(resource) {
    const value = resource.get('EncryptionConfiguration.KmsKeyArn');
    return value.isPresent()
      ? pass()
      : fail(value, 'it is encrypted with a key of S3, which nobody can refuse or revoke');
  },
  docs: () => ({
    rationale:
      "Vectors give back the texts that they were made of. With a customer key each tenant's can be refused and shut by itself.",
    remediation: 'Set `EncryptionConfiguration` with `SseType: aws:kms` and `KmsKeyArn`.',
    whenNotToUse: 'For vectors of public texts.',
    examples: {
      pass: {
        set: subject({ EncryptionConfiguration: { KmsKeyArn: imported } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            EncryptionConfiguration: { KmsKeyArn: inProduction(imported, { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
