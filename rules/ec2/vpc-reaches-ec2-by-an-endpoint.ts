import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { hasEndpoint } from '../vpc-endpoints';

const vpcWith = (ServiceName: unknown) =>
  resources({
    Subject: ['AWS::EC2::VPC'],
    Endpoint: ['AWS::EC2::VPCEndpoint', { VpcId: { Ref: 'Subject' }, ServiceName }],
  });

export default defineRule({
  id: 'PC-EC2-107',
  title: 'VPC reaches EC2 by an endpoint of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  frameworks: { fsbp: ['EC2.10'] },
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    return hasEndpoint(resource, 'ec2') ? pass() : fail('', 'no endpoint of the template leads to EC2');
  },
  docs: () => ({
    rationale:
      'Without an endpoint, calls of EC2 leave the VPC by a gateway, which must then be open to the internet for all.',
    remediation:
      "Add an `AWS::EC2::VPCEndpoint` of the type `Interface` with the VPC as `VpcId` and the region's `ec2` as `ServiceName`.",
    whenNotToUse: 'Where nothing in the VPC calls EC2, or endpoints stand in a central VPC.',
    examples: {
      pass: {
        'an endpoint': vpcWith('com.amazonaws.eu-central-1.ec2'),
        'of its region': vpcWith({ 'Fn::Sub': 'com.amazonaws.${AWS::Region}.ec2' }),
      },
      fail: {
        'no endpoint': one('AWS::EC2::VPC'),
        'one for messages only': vpcWith('com.amazonaws.eu-central-1.ec2messages'),
      },
    },
  }),
});
