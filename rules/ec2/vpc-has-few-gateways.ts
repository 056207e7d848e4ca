import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-69',
  title: 'VPC has three gateways at most',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    const gateways = resource.referrers('AWS::EC2::VPCGatewayAttachment', 'VpcId');
    return gateways.length > 3 ? fail('', `${gateways.length} gateways are attached`) : pass();
  },
  docs: () => ({
    rationale: 'Each gateway is one more way in and out that must be watched.',
    remediation: 'Remove each `AWS::EC2::VPCGatewayAttachment` that is not used.',
    whenNotToUse: 'For a network that serves many others.',
    examples: {
      pass: {
        one: resources({
          Subject: ['AWS::EC2::VPC'],
          A: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
        }),
        'no gateway': one('AWS::EC2::VPC'),
        three: resources({
          Subject: ['AWS::EC2::VPC'],
          A: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
          B: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
          C: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
        }),
      },
      fail: {
        four: resources({
          Subject: ['AWS::EC2::VPC'],
          A: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
          B: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
          C: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
          D: ['AWS::EC2::VPCGatewayAttachment', { VpcId: { Ref: 'Subject' } }],
        }),
      },
    },
  }),
});
