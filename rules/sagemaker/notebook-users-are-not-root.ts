import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-04',
  title: "Notebook's users are not root",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['SageMaker.3'] },
  waivable: true,
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  check(resource) {
    return expectOneOf(resource.get('RootAccess'), 'root access', 'Disabled');
  },
  docs: () => ({
    rationale: 'As root a user removes what watches and limits the notebook.',
    remediation: 'Set `RootAccess` to `Disabled`.',

    examples: {
      pass: { off: one('AWS::SageMaker::NotebookInstance', { RootAccess: 'Disabled' }) },
      fail: {
        omitted: one('AWS::SageMaker::NotebookInstance'),
        on: one('AWS::SageMaker::NotebookInstance', { RootAccess: 'Enabled' }),
      },
    },
  }),
});
