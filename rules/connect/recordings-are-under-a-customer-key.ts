import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule, pass } from '../rule';
const stored = (properties: Record<string, unknown>) =>
  one('AWS::Connect::InstanceStorageConfig', properties);

export default defineRule({
  id: 'PC-CON-01',
  title: 'Recordings of a contact centre are encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Connect::InstanceStorageConfig'],
  check(resource) {
    return ['S3Config', 'KinesisVideoStreamConfig'].flatMap((name) => {
      const store = resource.get(name);
      return store.isPresent()
        ? expectCustomerKey(store.get('EncryptionConfig.KeyId'), 'with a key of AWS, if at all')
        : pass();
    });
  },
  docs: () => ({
    rationale: 'What customers said is personal data, and often more: numbers of cards are read out loud.',
    remediation:
      'Set `EncryptionConfig` of `S3Config` or `KinesisVideoStreamConfig` to `KMS` with a customer key.',
    whenNotToUse: 'Where the bucket has its own default key, and that is a customer key.',
    examples: {
      pass: {
        bucket: stored({ S3Config: { EncryptionConfig: { EncryptionType: 'KMS', KeyId: { Ref: 'Key' } } } }),
        'another kind of store': stored({ KinesisStreamConfig: { StreamArn: 'x' } }),
      },
      fail: {
        'omitted for a bucket': stored({ S3Config: { BucketName: 'calls' } }),
        'omitted for a video stream': stored({ KinesisVideoStreamConfig: { Prefix: 'calls' } }),
        'the key of AWS': stored({ S3Config: { EncryptionConfig: { KeyId: 'alias/aws/connect' } } }),
      },
    },
  }),
});
