import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-QB-01',
  title: 'Assistant is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::QBusiness::Application'],
  check(resource) {
    return expectSet(resource.get('EncryptionConfiguration.KmsKeyId'), 'the key of the assistant');
  },
  docs: () => ({
    rationale: 'It keeps conversations and the text of documents.',
    remediation: 'Set `EncryptionConfiguration.KmsKeyId`.',
    whenNotToUse: 'For documents that are public.',
    examples: {
      pass: {
        key: one('AWS::QBusiness::Application', { EncryptionConfiguration: { KmsKeyId: { Ref: 'Key' } } }),
      },
      fail: { omitted: one('AWS::QBusiness::Application') },
    },
  }),
});
