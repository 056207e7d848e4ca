import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-KEN-01',
  title: 'Search index is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::Kendra::Index'],
  check(resource) {
    return expectSet(resource.get('ServerSideEncryptionConfiguration.KmsKeyId'), 'the key of the index');
  },
  docs: () => ({
    rationale: 'An index holds the text of every document that it found.',
    remediation: 'Set `ServerSideEncryptionConfiguration.KmsKeyId`.',
    whenNotToUse: 'For documents that are public.',
    examples: {
      pass: {
        key: one('AWS::Kendra::Index', { ServerSideEncryptionConfiguration: { KmsKeyId: { Ref: 'Key' } } }),
      },
      fail: { omitted: one('AWS::Kendra::Index') },
    },
  }),
});
