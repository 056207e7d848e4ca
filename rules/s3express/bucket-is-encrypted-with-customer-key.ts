import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3Express::DirectoryBucket', properties);

export default defineRule({
  id: 'PC-S3X-02',
  title: 'S3 directory bucket is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::S3Express::DirectoryBucket'],
  check(resource) {
    const rules = resource.get('BucketEncryption.ServerSideEncryptionConfiguration');
    const keyed = rules.some(
      (rule) =>
        rule.get('ServerSideEncryptionByDefault.SSEAlgorithm').is('aws:kms') &&
        rule.get('ServerSideEncryptionByDefault.KMSMasterKeyID').isPresent(),
    );
    return keyed
      ? pass()
      : fail(rules, 'it is encrypted with a key of S3, which nobody can refuse or revoke');
  },
  docs: () => ({
    rationale:
      'With a customer key there is a second right to refuse, a log of every use, and a way to shut everything at once.',
    remediation: 'Set `SSEAlgorithm` to `aws:kms` and `KMSMasterKeyID` to a customer key.',
    whenNotToUse: 'For scratch data.',
    examples: {
      pass: {
        'a key': subject({
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: imported } },
            ],
          },
        }),
      },
      fail: {
        omitted: subject(),
        'the key of S3': subject({
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
            ],
          },
        }),
      },
      unknown: {
        imported: subject({
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: imported, KMSMasterKeyID: 'alias/x' } },
            ],
          },
        }),
      },
    },
  }),
});
