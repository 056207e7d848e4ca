import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-21',
  title: 'Security group names its VPC',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource) {
    return expectSet(resource.get('VpcId'), 'the VPC');
  },
  docs: () => ({
    rationale: 'Without a VPC the group lands in the default one, whose subnets are public.',
    remediation: 'Set `VpcId` to the VPC that the group is for.',
    whenNotToUse: 'In accounts whose default VPC is meant.',
    examples: {
      pass: { named: one('AWS::EC2::SecurityGroup', { VpcId: { Ref: 'Vpc' } }) },
      fail: { omitted: one('AWS::EC2::SecurityGroup', { GroupDescription: 'example' }) },
    },
  }),
});
