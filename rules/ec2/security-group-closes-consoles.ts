import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { consoles } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-05',
  title: 'Security group does not open remote consoles to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, consoles);
  },
  docs: () => ({
    rationale: 'A console is the machine itself. Telnet and VNC even send what is typed in the clear.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(5900, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 5900,
          ToPort: 5900,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(5900, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(5900, '::/0')),
        'inside a range of ports': ingress(tcp(5899, '0.0.0.0/0', 5901)),
        'half of the internet': ingress(tcp(5900, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(5900, '10.0.0.1/0')),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 5900, ToPort: 5900, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
