import { permissionTypes } from '../../template/network';
import { expectNoRange, isOne } from '../admitted-ranges';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-18',
  title: 'Security group admits single addresses from outside, not ranges',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectNoRange(resource, {
      name: 'is more than one address',
      isMeant: (cidr) => !isOne(cidr),
      message: (range) => `it admits the range ${range.describe()}`,
    });
  },
  docs: () => ({
    rationale:
      'A range holds machines that nobody thought of. A group of the sender, or its one address, says who is meant.',
    remediation: 'Use `SourceSecurityGroupId`, or a `/32` or `/128`.',
    whenNotToUse: 'Where a whole network is meant, such as an office or a subnet.',
    examples: {
      pass: {
        'one address': ingress(tcp(443, '203.0.113.7/32')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'a network': ingress(tcp(443, '10.0.0.0/8')),
        'a network in IPv6, without an address': ingressAlone(tcp(443, '2001:db8::/64')),
      },
    },
  }),
});
