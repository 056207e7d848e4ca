import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-03',
  title: 'Notebook stands in a VPC',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['SageMaker.2'] },
  waivable: true,
  appliesTo: ['AWS::SageMaker::NotebookInstance'],
  check(resource) {
    return expectSet(resource.get('SubnetId'), 'the subnet');
  },
  docs: () => ({
    rationale: 'Outside your VPC no security group, endpoint policy or firewall of yours holds its traffic.',
    remediation: 'Set `SubnetId` and `SecurityGroupIds`.',

    examples: {
      pass: { subnet: one('AWS::SageMaker::NotebookInstance', { SubnetId: 'subnet-1' }) },
      fail: { omitted: one('AWS::SageMaker::NotebookInstance') },
    },
  }),
});
