import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3Tables::TableBucket', properties);

export default defineRule({
  id: 'PC-S3T-02',
  title: 'S3 table bucket is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::S3Tables::TableBucket'],
  check(resource) {
    const value = resource.get('EncryptionConfiguration.KMSKeyArn');
    return value.isPresent()
      ? pass()
      : fail(value, 'it is encrypted with a key of S3, which nobody can refuse or revoke');
  },
  docs: () => ({
    rationale:
      'With a customer key there is a second right to refuse, a log of every use, and a way to shut everything at once.',
    remediation: 'Set `EncryptionConfiguration` with `SSEAlgorithm: aws:kms` and `KMSKeyArn`.',
    whenNotToUse: 'For data that is public anyway.',
    examples: {
      pass: {
        set: subject({ EncryptionConfiguration: { KMSKeyArn: imported } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            EncryptionConfiguration: { KMSKeyArn: inProduction(imported, { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
