import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-67',
  title: 'VPC has subnets',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    return resource.referrers('AWS::EC2::Subnet', 'VpcId').length > 0
      ? pass()
      : fail('', 'no subnet of the template is in the VPC');
  },
  docs: () => ({
    rationale: 'A VPC that nobody uses still has gateways and groups that nobody watches.',
    remediation: 'Add an `AWS::EC2::Subnet` with the VPC as `VpcId`, or remove the VPC.',
    whenNotToUse: 'Where subnets are made in another stack.',
    examples: {
      pass: {
        subnet: resources({
          Subject: ['AWS::EC2::VPC'],
          Net: ['AWS::EC2::Subnet', { VpcId: { Ref: 'Subject' } }],
        }),
      },
      fail: { 'no subnet': one('AWS::EC2::VPC') },
    },
  }),
});
