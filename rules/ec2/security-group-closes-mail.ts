import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { mail } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-10',
  title: 'Security group does not open mail services to the internet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, mail);
  },
  docs: () => ({
    rationale:
      'An open mail server is found by senders of spam within a day, and passwords of mailboxes are guessed there.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(110, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 110,
          ToPort: 110,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(110, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(110, '::/0')),
        'inside a range of ports': ingress(tcp(109, '0.0.0.0/0', 111)),
        'half of the internet': ingress(tcp(110, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(110, '10.0.0.1/0')),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 110, ToPort: 110, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
