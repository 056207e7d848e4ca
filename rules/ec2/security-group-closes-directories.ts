import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { directories, directoriesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-07',
  title: 'Security group does not open directories and network services to the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, directories, directoriesDatagrams);
  },
  docs: () => ({
    rationale:
      'A directory knows every account. Open to the world it is read out, guessed at, and used to flood others.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(389, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 389,
          ToPort: 389,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(389, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(389, '::/0')),
        'inside a range of ports': ingress(tcp(388, '0.0.0.0/0', 390)),
        'half of the internet': ingress(tcp(389, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(389, '10.0.0.1/0')),
        'a datagram port': ingress({ IpProtocol: 'udp', FromPort: 53, ToPort: 53, CidrIp: '0.0.0.0/0' }),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 389, ToPort: 389, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
