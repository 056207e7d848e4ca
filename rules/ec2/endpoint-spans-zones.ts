import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-98',
  title: 'VPC endpoint spans two zones or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  check(resource) {
    const subnets = resource.get('SubnetIds');
    return subnets.isList() && subnets.items().length < 2
      ? fail(subnets, 'the endpoint stands in one subnet')
      : pass();
  },
  docs: () => ({
    rationale: 'When its zone fails nothing reaches the service, or it goes around over the internet.',
    remediation: 'Name subnets of two zones or more in `SubnetIds`.',
    whenNotToUse: 'For networks of one zone.',
    examples: {
      pass: {
        two: one('AWS::EC2::VPCEndpoint', {
          VpcEndpointType: 'Interface',
          SubnetIds: ['subnet-1', 'subnet-2'],
        }),
        'no subnets': one('AWS::EC2::VPCEndpoint'),
      },
      fail: { 'one, without a second': one('AWS::EC2::VPCEndpoint', { SubnetIds: ['subnet-1'] }) },
    },
  }),
});
