import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-43',
  title: 'S3 replication encrypts copies with a named key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-08'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return resource.get('ReplicationConfiguration.Rules').each((rule) => {
      const key = rule.get('Destination.EncryptionConfiguration.ReplicaKmsKeyID');
      return key.isPresent() || rule.get('Status').is('Disabled')
        ? pass()
        : fail(key, 'no key is named for the copies');
    });
  },
  docs: () => ({
    rationale:
      'Without a key for the destination, objects under KMS are not copied at all, and others lie there under the key of S3.',
    remediation: 'Set `Destination.EncryptionConfiguration.ReplicaKmsKeyID` of every rule.',
    whenNotToUse: "Where the destination's own default encryption is enough.",
    examples: {
      pass: {
        omitted: subject(),
        'a key': subject({
          ReplicationConfiguration: {
            Rules: [
              {
                Status: 'Enabled',
                Destination: {
                  Bucket: 'arn:aws:s3:::copy',
                  EncryptionConfiguration: { ReplicaKmsKeyID: imported },
                },
              },
            ],
          },
        }),
        'a rule that is off': subject({
          ReplicationConfiguration: {
            Rules: [{ Status: 'Disabled', Destination: { Bucket: 'arn:aws:s3:::copy' } }],
          },
        }),
      },
      fail: {
        'no key': subject({
          ReplicationConfiguration: {
            Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::copy' } }],
          },
        }),
        'no key outside production': staged(
          subject({
            ReplicationConfiguration: {
              Rules: [
                {
                  Status: 'Enabled',
                  Destination: {
                    EncryptionConfiguration: {
                      ReplicaKmsKeyID: inProduction('alias/copy', { Ref: 'AWS::NoValue' }),
                    },
                  },
                },
              ],
            },
          }),
        ),
      },
    },
  }),
});
