import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-77',
  title: 'Subnet names its VPC',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::Subnet'],
  check(resource) {
    return expectSet(resource.get('VpcId'), 'the VPC');
  },
  docs: () => ({
    rationale: 'A subnet without a VPC cannot be made; a template that relies on a default is read wrongly.',
    remediation: 'Set `VpcId` to the VPC that the subnet belongs to.',
    whenNotToUse: 'For fragments that are completed elsewhere.',
    examples: {
      pass: { named: one('AWS::EC2::Subnet', { VpcId: { Ref: 'Vpc' } }) },
      fail: { omitted: one('AWS::EC2::Subnet', { CidrBlock: '10.0.0.0/24' }) },
    },
  }),
});
