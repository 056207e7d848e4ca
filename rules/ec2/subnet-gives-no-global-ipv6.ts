import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-35',
  title: 'Subnet gives machines no IPv6 addresses by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Subnet'],
  check(resource) {
    return expectNotOn(resource.get('AssignIpv6AddressOnCreation'), 'IPv6 addresses at launch');
  },
  docs: () => ({
    rationale:
      'Every IPv6 address of a VPC is global. A route to an internet gateway makes the machine reachable, and nobody thinks of the second protocol.',
    remediation: 'Set `AssignIpv6AddressOnCreation` to false, or route `::/0` to an egress-only gateway.',
    whenNotToUse: 'In subnets whose IPv6 route leads to an egress-only gateway.',
    examples: {
      pass: {
        omitted: one('AWS::EC2::Subnet'),
        off: one('AWS::EC2::Subnet', { AssignIpv6AddressOnCreation: false }),
      },
      fail: { on: one('AWS::EC2::Subnet', { AssignIpv6AddressOnCreation: true }) },
    },
  }),
});
