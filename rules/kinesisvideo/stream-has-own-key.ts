import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-KV-01',
  title: 'Video stream is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::KinesisVideo::Stream'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale:
      'Pictures of people and places are readable to whoever may read the stream. A customer key says who else must agree.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'For pictures that are public.',
    examples: {
      pass: { key: one('AWS::KinesisVideo::Stream', { KmsKeyId: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::KinesisVideo::Stream'),
        'the key of AWS': one('AWS::KinesisVideo::Stream', { KmsKeyId: 'alias/aws/x' }),
      },
    },
  }),
});
