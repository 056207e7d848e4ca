import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { fileShares, fileSharesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-06',
  title: 'Security group does not open file shares to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'], cis50: ['5.1.2'], cis70: ['6.1.2'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, fileShares, fileSharesDatagrams);
  },
  docs: () => ({
    rationale:
      'File shares trust their network. Bugs in them spread by themselves, as worms have shown, and NFS asks nobody who he is.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(445, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 445,
          ToPort: 445,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(445, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(445, '::/0')),
        'inside a range of ports': ingress(tcp(444, '0.0.0.0/0', 446)),
        'half of the internet': ingress(tcp(445, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(445, '10.0.0.1/0')),
        'a datagram port': ingress({ IpProtocol: 'udp', FromPort: 69, ToPort: 69, CidrIp: '0.0.0.0/0' }),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 445, ToPort: 445, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
