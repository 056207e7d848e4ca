import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectClosedToWorld } from '../open-ports';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-02',
  title: 'Security group does not open remote desktop to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.14'], cis30: ['5.2'], cis50: ['5.3'], cis70: ['6.3'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectClosedToWorld(resource, { 3389: 'remote desktop' });
  },
  docs: () => ({
    rationale:
      'Remote desktop is the way by which most ransomware comes in: passwords are guessed there, and its bugs are used within days.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'own network': ingress(tcp(3389, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 3389,
          ToPort: 3389,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(3389, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(3389, '::/0')),
        'inside a range of ports': ingress(tcp(3388, '0.0.0.0/0', 3390)),
        'every protocol, without ports': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'half of the internet': ingress(tcp(3389, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(3389, '10.0.0.1/0')),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 3389, ToPort: 3389, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
