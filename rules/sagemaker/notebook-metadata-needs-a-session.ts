import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-05',
  title: 'Notebook answers metadata requests only with a session token',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  check(resource) {
    return expectOneOf(
      resource.get('InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion'),
      'the oldest metadata service',
      '2',
    );
  },
  docs: () => ({
    rationale:
      "With the older metadata service a program that fetches an address hands over the keys of the notebook's role.",
    remediation: 'Set `InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion` to `2`.',

    examples: {
      pass: {
        second: one('AWS::SageMaker::NotebookInstance', {
          InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
        }),
      },
      fail: {
        omitted: one('AWS::SageMaker::NotebookInstance'),
        first: one('AWS::SageMaker::NotebookInstance', {
          InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
        }),
      },
    },
  }),
});
