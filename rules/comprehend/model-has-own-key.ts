import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COMP-01',
  title: 'Classifier of documents is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::Comprehend::DocumentClassifier'],
  check(resource) {
    return expectCustomerKey(resource.get('ModelKmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'A model tells of the documents that it was trained on.',
    remediation: 'Set `ModelKmsKeyId` to a customer key.',
    whenNotToUse: 'For models trained on public documents.',
    examples: {
      pass: { key: one('AWS::Comprehend::DocumentClassifier', { ModelKmsKeyId: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::Comprehend::DocumentClassifier'),
        'the key of AWS': one('AWS::Comprehend::DocumentClassifier', { ModelKmsKeyId: 'alias/aws/x' }),
      },
    },
  }),
});
