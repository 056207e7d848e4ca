import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { databases, databasesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-03',
  title: 'Security group does not open databases to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, databases, databasesDatagrams);
  },
  docs: () => ({
    rationale:
      'A database is made to be reached by programs, not by people one does not know. Its password is then all that stands between your data and the world.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(3306, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 3306,
          ToPort: 3306,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(3306, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(3306, '::/0')),
        'inside a range of ports': ingress(tcp(3305, '0.0.0.0/0', 3307)),
        'half of the internet': ingress(tcp(3306, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(3306, '10.0.0.1/0')),
        'a datagram port': ingress({ IpProtocol: 'udp', FromPort: 1434, ToPort: 1434, CidrIp: '0.0.0.0/0' }),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
