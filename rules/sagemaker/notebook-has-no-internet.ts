import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-02',
  title: 'Notebook has no direct way to the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['SageMaker.1'] },
  waivable: true,
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  check(resource) {
    return expectOneOf(resource.get('DirectInternetAccess'), 'direct access to the internet', 'Disabled');
  },
  docs: () => ({
    rationale:
      'A notebook runs what is typed and installed, over the most valuable data. With a direct way out it can send that anywhere.',
    remediation: 'Set `DirectInternetAccess` to `Disabled`, with `SubnetId` and `SecurityGroupIds`.',

    examples: {
      pass: {
        closed: one('AWS::SageMaker::NotebookInstance', {
          DirectInternetAccess: 'Disabled',
          SubnetId: 'subnet-1',
        }),
      },
      fail: {
        omitted: one('AWS::SageMaker::NotebookInstance'),
        open: one('AWS::SageMaker::NotebookInstance', { DirectInternetAccess: 'Enabled' }),
      },
    },
  }),
});
