import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COMP-02',
  title: 'Training of a classifier keeps its disks under a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::Comprehend::DocumentClassifier'],
  check(resource) {
    return expectCustomerKey(resource.get('VolumeKmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'While a model is trained, the documents lie on disks of AWS.',
    remediation: 'Set `VolumeKmsKeyId` to a customer key.',
    whenNotToUse: 'For public documents.',
    examples: {
      pass: { key: one('AWS::Comprehend::DocumentClassifier', { VolumeKmsKeyId: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::Comprehend::DocumentClassifier'),
        'the key of AWS': one('AWS::Comprehend::DocumentClassifier', { VolumeKmsKeyId: 'alias/aws/x' }),
      },
    },
  }),
});
