import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { othersWith } from '../same-value';

export default defineRule({
  id: 'PC-EC2-78',
  title: 'Gateway is attached to a VPC with three gateways at most',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCGatewayAttachment'],
  check(resource, template) {
    const count = othersWith(resource, template, 'VpcId').length + 1;
    return count > 3 ? fail(resource.get('VpcId'), `${count} gateways are attached to the VPC`) : pass();
  },
  docs: () => ({
    rationale: 'Each gateway is one more way in and out that must be watched.',
    remediation: 'Remove each `AWS::EC2::VPCGatewayAttachment` that is not used.',
    whenNotToUse: 'For a network that serves many others.',
    examples: {
      pass: {
        one: one('AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }),
        'without a VPC': one('AWS::EC2::VPCGatewayAttachment'),
        three: resources({
          A: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
          B: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
          C: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
        }),
      },
      fail: {
        four: resources({
          A: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
          B: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
          C: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
          D: ['AWS::EC2::VPCGatewayAttachment', { VpcId: 'vpc-1' }],
        }),
      },
    },
  }),
});
