import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-25',
  title: 'S3 bucket states how it is encrypted',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const value = resource.get('BucketEncryption');
    return value.isPresent() ? pass() : fail(value, 'its encryption is left to the default');
  },
  docs: () => ({
    rationale:
      'S3 encrypts new objects with its own key unless told otherwise. What the template states, a review can compare with what the data needs.',
    remediation: 'Set `BucketEncryption`.',
    whenNotToUse: 'Where the default of S3 is good enough for all data.',
    examples: {
      pass: {
        set: subject({
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
            ],
          },
        }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            BucketEncryption: inProduction(
              {
                ServerSideEncryptionConfiguration: [
                  { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
                ],
              },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
