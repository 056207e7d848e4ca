import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IB-04',
  title: 'Component of an image is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::ImageBuilder::Component'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyId'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'Steps of a build tell how machines are set up, secrets that somebody left in them included.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'For components that are public.',
    examples: {
      pass: { key: one('AWS::ImageBuilder::Component', { KmsKeyId: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::ImageBuilder::Component'),
        'the key of AWS': one('AWS::ImageBuilder::Component', { KmsKeyId: 'alias/aws/x' }),
      },
    },
  }),
});
