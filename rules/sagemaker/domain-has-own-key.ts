import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-10',
  title: 'Studio domain is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::Domain'],
  check(resource) {
    return expectSet(resource.get('KmsKeyId'), 'the key of the domain');
  },
  docs: () => ({
    rationale: 'The home folders of all users lie there, with samples of data in them.',
    remediation: 'Set `KmsKeyId` when the domain is made; it cannot be changed.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::SageMaker::Domain', { KmsKeyId: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::SageMaker::Domain') },
    },
  }),
});
