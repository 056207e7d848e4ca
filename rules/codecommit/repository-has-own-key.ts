import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CC-01',
  title: 'Source repository is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::CodeCommit::Repository'],
  check(resource) {
    return expectSet(resource.get('KmsKeyId'), 'the key of the repository');
  },
  docs: () => ({
    rationale: 'With a key of yours, reading source past the service takes permission for the key.',
    remediation: 'Set `KmsKeyId` to a key of yours.',
    whenNotToUse: 'For source that is public anyway.',
    examples: {
      pass: { key: one('AWS::CodeCommit::Repository', { KmsKeyId: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::CodeCommit::Repository') },
    },
  }),
});
