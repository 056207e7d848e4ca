import { isPublic, permissionTypes } from '../../template/network';
import { expectNoRange, isSmall } from '../admitted-ranges';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-19',
  title: 'Security group admits public ranges of 256 addresses at most',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectNoRange(resource, {
      name: 'is a wide public range',
      isMeant: (cidr) => isPublic(cidr) && !isSmall(cidr),
      message: (range) => `it admits the public range ${range.describe()}`,
    });
  },
  docs: () => ({
    rationale:
      'Few owners have more than 256 public addresses in a row. A wider range belongs to a provider, and so to all its customers.',
    remediation: 'Name the addresses of the partner in `CidrIp` and `CidrIpv6`.',
    whenNotToUse: 'For load balancers that face the internet, and partners who own a wide range.',
    examples: {
      pass: {
        'a small network': ingress(tcp(443, '203.0.113.0/24')),
        'an own network': ingress(tcp(443, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'a provider': ingress(tcp(443, '18.128.0.0/9')),
        'a wide range without a protocol': ingress({ CidrIp: '1.2.3.4/23' }),
        'in IPv6': ingressAlone(tcp(443, '2001:db8:a::/64')),
      },
    },
  }),
});
