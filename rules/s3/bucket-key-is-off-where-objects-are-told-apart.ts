import { type Resource, type Template } from '../../template';
import { statements } from '../../template/policy';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether the policy of a key tells the objects of a bucket apart by the encryption context that S3 sets. */
function tellsObjectsApart(key: Resource | undefined): boolean {
  return (
    key !== undefined &&
    statements(key.get('KeyPolicy')).some((statement) =>
      statement.conditions.some(
        (test) =>
          /^kms:EncryptionContext:aws:s3:arn$/i.test(test.key) &&
          test.values.some((value) => value.pieces().some((piece) => piece?.includes('/'))),
      ),
    )
  );
}

const bucket = (BucketKeyEnabled: boolean | undefined, path = '/a/*') =>
  resources({
    Key: [
      'AWS::KMS::Key',
      {
        KeyPolicy: {
          Statement: {
            Effect: 'Allow',
            Principal: '*',
            Action: 'kms:Decrypt',
            Condition: { StringLike: { 'kms:EncryptionContext:aws:s3:arn': `arn:aws:s3:::data${path}` } },
          },
        },
      },
    ],
    Subject: [
      'AWS::S3::Bucket',
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              ...(BucketKeyEnabled !== undefined && { BucketKeyEnabled }),
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { Ref: 'Key' } },
            },
          ],
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-S3-51',
  title: 'S3 bucket uses no bucket key where its KMS key tells objects apart',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-01', 'AUT-05'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource, template: Template) {
    return resource.get('BucketEncryption.ServerSideEncryptionConfiguration').each((rule) => {
      const isOn = rule.get('BucketKeyEnabled').isTrue();
      const key = template.targetOf(rule.get('ServerSideEncryptionByDefault.KMSMasterKeyID'));
      return isOn && tellsObjectsApart(key)
        ? fail(rule.get('BucketKeyEnabled'), 'with a bucket key KMS sees the bucket alone, and no object')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'With a bucket key S3 asks KMS in the name of the whole bucket. A condition on the path of an object then never holds, and is soon widened until it holds for all tenants.',
    remediation: 'Set `BucketKeyEnabled` to false, or give each tenant a bucket.',
    whenNotToUse: 'Where the policy of the key names paths of other buckets only.',
    examples: {
      pass: {
        'omitted, so off': bucket(undefined),
        off: bucket(false),
        'a key for the bucket': bucket(true, ''),
        'no encryption of its own': one('AWS::S3::Bucket'),
      },
      fail: { 'on, without a sight of objects': bucket(true) },
    },
  }),
});
