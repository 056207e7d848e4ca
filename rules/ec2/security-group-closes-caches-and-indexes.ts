import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { caches, cachesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-04',
  title: 'Security group does not open caches and search indexes to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, caches, cachesDatagrams);
  },
  docs: () => ({
    rationale:
      'Caches and search servers often ask for no password at all: whoever connects reads everything, and some let him run code.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(6379, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 6379,
          ToPort: 6379,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(6379, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(6379, '::/0')),
        'inside a range of ports': ingress(tcp(6378, '0.0.0.0/0', 6380)),
        'half of the internet': ingress(tcp(6379, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(6379, '10.0.0.1/0')),
        'a datagram port': ingress({
          IpProtocol: 'udp',
          FromPort: 11211,
          ToPort: 11211,
          CidrIp: '0.0.0.0/0',
        }),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 6379, ToPort: 6379, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
