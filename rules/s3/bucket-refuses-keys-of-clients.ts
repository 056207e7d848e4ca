import { imported, inProduction, one, staged } from '../example';
import { isCustomerKey } from '../keys';
import { defineRule, fail, pass } from '../rule';

const byDefault = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/data' };
const bucket = (rule: Record<string, unknown> = {}) =>
  one('AWS::S3::Bucket', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: byDefault, ...rule }],
    },
  });
const blocking = (EncryptionType: unknown) => bucket({ BlockedEncryptionTypes: { EncryptionType } });

export default defineRule({
  id: 'PC-S3-50',
  title: 'S3 bucket with a customer key states that it refuses keys of clients',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return resource.get('BucketEncryption.ServerSideEncryptionConfiguration').each((rule) => {
      if (!isCustomerKey(rule.get('ServerSideEncryptionByDefault.KMSMasterKeyID'))) return pass();
      const blocked = rule.get('BlockedEncryptionTypes.EncryptionType');
      return blocked.some((type) => type.is('SSE-C'))
        ? pass()
        : fail(blocked, 'objects can be encrypted with a key that only their writer has');
    });
  },
  docs: () => ({
    rationale:
      'With SSE-C the writer brings the key and S3 forgets it. Whoever takes over a writer can encrypt every object anew and ask a ransom for the key. S3 has blocked it in new buckets since 2026, but an old bucket or a later change may allow it.',
    remediation: 'Set `BlockedEncryptionTypes.EncryptionType` to `SSE-C`; `ImmutableLogArchive` has it.',
    whenNotToUse: 'Where clients keep the keys on purpose.',
    examples: {
      pass: {
        blocked: blocking(['SSE-C']),
        'no key of the customer': one('AWS::S3::Bucket'),
        'a key of AWS': one('AWS::S3::Bucket', {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
            ],
          },
        }),
      },
      fail: {
        omitted: bucket(),
        'nothing blocked': blocking(['NONE']),
        'open outside production': staged(blocking([inProduction('SSE-C', 'NONE')])),
      },
      unknown: { imported: blocking([imported]) },
    },
  }),
});
