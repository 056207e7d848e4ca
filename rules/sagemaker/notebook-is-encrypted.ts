import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-01',
  title: "Notebook's disk is encrypted with a customer key",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  check(resource) {
    return expectSet(resource.get('KmsKeyId'), 'the key of the disk');
  },
  docs: () => ({
    rationale: 'A notebook holds samples of data that are protected everywhere else.',
    remediation: 'Set `KmsKeyId` to a key of yours.',

    examples: {
      pass: { key: one('AWS::SageMaker::NotebookInstance', { KmsKeyId: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::SageMaker::NotebookInstance') },
    },
  }),
});
