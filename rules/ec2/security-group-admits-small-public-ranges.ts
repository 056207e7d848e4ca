import { eachPermission, isPublic, permissionTypes, testRange } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-19',
  title: 'Security group admits public ranges of 256 addresses at most',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', ({ value }) =>
      ['CidrIp', 'CidrIpv6'].flatMap((name) => {
        const range = value.get(name);
        return testRange(
          range,
          'is a wide public range',
          (cidr) => isPublic(cidr) && cidr.prefix < (cidr.version === 4 ? 24 : 120),
        )
          ? fail(range, `it admits the public range ${range.describe()}`)
          : pass();
      }),
    );
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
