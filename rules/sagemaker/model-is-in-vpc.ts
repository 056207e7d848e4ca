import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-09',
  title: 'Model stands in a VPC',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::Model'],
  check(resource) {
    return expectSet(resource.get('VpcConfig'), 'the VPC');
  },
  docs: () => ({
    rationale: 'Outside your VPC no security group, endpoint policy or firewall of yours holds its traffic.',
    remediation: 'Set `VpcConfig` with private subnets.',
    whenNotToUse: 'For models without a network.',
    examples: {
      pass: {
        vpc: one('AWS::SageMaker::Model', {
          VpcConfig: { Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
        }),
      },
      fail: { omitted: one('AWS::SageMaker::Model') },
    },
  }),
});
