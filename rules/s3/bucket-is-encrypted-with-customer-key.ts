import { isCustomerKey } from '../keys';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);
const encrypted = (by: Record<string, unknown>) =>
  subject({
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: by }] },
  });

export default defineRule({
  id: 'PC-S3-24',
  title: 'S3 bucket is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['S3.17'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const rules = resource.get('BucketEncryption.ServerSideEncryptionConfiguration');
    if (resource.referrers('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName').length > 0)
      return pass();
    if (rules.items().length === 0)
      return fail(rules, 'it is encrypted with a key of S3, which nobody can refuse or revoke');
    return rules.each((rule) => {
      const algorithm = rule.get('ServerSideEncryptionByDefault.SSEAlgorithm');
      const key = rule.get('ServerSideEncryptionByDefault.KMSMasterKeyID');
      if (!algorithm.is('aws:kms', 'aws:kms:dsse'))
        return fail(algorithm, `objects are encrypted by ${algorithm.describe()}, not by KMS`);
      return isCustomerKey(key)
        ? pass()
        : fail(key, 'the key is that of AWS for S3, not one of the customer');
    });
  },
  docs: () => ({
    rationale:
      'S3 encrypts everything, but with its own key: whoever may read the object reads the content. With a customer key there is a second right to refuse, a log of every use, and a way to shut everything at once.',
    remediation:
      'Set `SSEAlgorithm` to `aws:kms` and `KMSMasterKeyID` to a customer key, as `ImmutableLogArchive` does.',
    whenNotToUse:
      'For data that is public anyway, and for buckets that receive logs from services which cannot use KMS.',
    examples: {
      pass: {
        'a key': encrypted({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: imported }),
        'a bucket for access logs, which S3 delivers under its own key alone': resources({
          Logs: ['AWS::S3::Bucket'],
          Data: [
            'AWS::S3::Bucket',
            {
              BucketEncryption: {
                ServerSideEncryptionConfiguration: [
                  { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: imported } },
                ],
              },
              LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } },
            },
          ],
        }),
        'two layers': encrypted({
          SSEAlgorithm: 'aws:kms:dsse',
          KMSMasterKeyID: 'arn:aws:kms:eu-central-1:111122223333:key/1234',
        }),
      },
      fail: {
        omitted: subject(),
        'the key of S3': encrypted({ SSEAlgorithm: 'AES256' }),
        'the key of AWS for S3': encrypted({ SSEAlgorithm: 'aws:kms' }),
        'the key of AWS by its alias': encrypted({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/aws/s3' }),
        'weaker outside production': staged(
          encrypted({ SSEAlgorithm: inProduction('aws:kms', 'AES256'), KMSMasterKeyID: imported }),
        ),
      },
      unknown: {
        imported: encrypted({ SSEAlgorithm: imported, KMSMasterKeyID: 'alias/data' }),
      },
    },
  }),
});
