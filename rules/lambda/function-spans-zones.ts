import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-17',
  title: 'Lambda function in a VPC spans two zones or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['Lambda.5'] },
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource) {
    const subnets = resource.get('VpcConfig.SubnetIds');
    return subnets.isList() && subnets.items().length === 1
      ? fail(subnets, 'the function runs in one subnet')
      : pass();
  },
  docs: () => ({
    rationale: 'A function in one subnet stops with its zone.',
    remediation: 'Name subnets of two zones or more in `VpcConfig.SubnetIds`.',
    whenNotToUse: 'For functions that serve machines of one zone.',
    examples: {
      pass: {
        two: one('AWS::Lambda::Function', { VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } }),
        'no VPC': one('AWS::Lambda::Function'),
      },
      fail: {
        'one, without a second': one('AWS::Lambda::Function', { VpcConfig: { SubnetIds: ['subnet-1'] } }),
      },
    },
  }),
});
