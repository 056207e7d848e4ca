import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-50',
  title: 'Volume is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::EC2::Volume'],
  check(resource) {
    return expectSet(resource.get('KmsKeyId'), 'the key of the volume');
  },
  docs: () => ({
    rationale:
      'A snapshot under a key of AWS can be shared with nobody and its key cannot be taken away; a key of yours says who may read.',
    remediation: 'Set `KmsKeyId` to a key of yours.',
    whenNotToUse: 'Where the default key of the region is one of yours.',
    examples: {
      pass: { key: one('AWS::EC2::Volume', { Encrypted: true, KmsKeyId: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::EC2::Volume', { Encrypted: true }) },
    },
  }),
});
