import { isPublic, isWorld, permissionTypes } from '../../template/network';
import { expectNoRange, isSmall } from '../admitted-ranges';
import { one, each } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-105',
  title: 'Security group admits no public address by its number',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectNoRange(resource, {
      name: 'is a small public range',
      isMeant: (cidr) => isPublic(cidr) && !isWorld(cidr) && isSmall(cidr),
      message: (range) => `the public range is ${range.describe()}, whose owner may change`,
    });
  },
  docs: () => ({
    rationale:
      'Public addresses change hands: of an office that moves, a provider, a machine that is stopped. The rule stays and admits the next owner.',
    remediation:
      'Reach the group over a VPN, a peering or Verified Access, and name private networks or groups.',
    whenNotToUse: 'For partners with fixed addresses, which somebody reviews.',
    examples: {
      pass: {
        'a private network': ingress(tcp(443, '10.0.0.0/16')),
        'everybody, whom other rules judge': ingress(tcp(443, '0.0.0.0/0')),
        'a provider, whom another rule judges': ingress(tcp(443, '18.128.0.0/9')),
        'no rules': one('AWS::EC2::SecurityGroup'),
        ...each(['198.51.101.0/23', '2a00:1450::/119', '10.0.0.7/32', '0.0.0.0/0'], (range) =>
          ingress(tcp(443, range)),
        ),
      },
      fail: {
        'an address': ingress(tcp(443, '198.51.101.7/32')),
        'an office, without a protocol': ingress({ CidrIp: '198.51.101.0/28' }),
        'in IPv6': ingressAlone(tcp(443, '2a00:1450::7/128')),
        ...each(['198.51.101.0/24', '2a00:1450::/120'], (range) => ingress(tcp(443, range))),
      },
    },
  }),
});
