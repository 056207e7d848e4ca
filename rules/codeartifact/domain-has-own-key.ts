import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CA-01',
  title: 'Package domain is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::CodeArtifact::Domain'],
  check(resource) {
    return expectSet(resource.get('EncryptionKey'), 'the key of the domain');
  },
  docs: () => ({
    rationale: 'With a key of yours, reading packages past the service takes permission for the key.',
    remediation: 'Set `EncryptionKey` when the domain is made; it cannot be changed.',
    whenNotToUse: 'For domains of public packages only.',
    examples: {
      pass: { key: one('AWS::CodeArtifact::Domain', { EncryptionKey: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::CodeArtifact::Domain') },
    },
  }),
});
