import { each, imported, one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
const notebook = (PlatformIdentifier: unknown) =>
  one('AWS::SageMaker::NotebookInstance', { PlatformIdentifier });

export default defineRule({
  id: 'PC-SAGE-14',
  title: 'Notebook runs on a supported platform',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  check(resource) {
    return expectNoneOf(
      resource.get('PlatformIdentifier'),
      'the platform',
      'notebook-al1-v1',
      'notebook-al2-v1',
      'notebook-al2-v2',
    );
  },
  docs: () => ({
    rationale: 'Holes that become known are no longer closed in platforms past their end.',
    remediation: 'Set `PlatformIdentifier` to `notebook-al2-v3` or newer.',
    examples: {
      pass: { omitted: one('AWS::SageMaker::NotebookInstance'), current: notebook('notebook-al2-v3') },
      fail: {
        'old, named without need': notebook('notebook-al1-v1'),
        ...each(['notebook-al2-v1', 'notebook-al2-v2'], notebook),
      },
      unknown: { imported: notebook(imported) },
    },
  }),
});
