import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectClosedToWorld } from '../open-ports';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-01',
  title: 'Security group does not open SSH to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.13'], cis30: ['5.2'], cis50: ['5.3'], cis70: ['6.3'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectClosedToWorld(resource, { 22: 'SSH' });
  },
  docs: () => ({
    rationale:
      'Everybody on the internet can try keys and passwords there, and does within minutes. One weak key or one bug in the server is enough.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'own network': ingress(tcp(22, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 22,
          ToPort: 22,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(22, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(22, '::/0')),
        'inside a range of ports': ingress(tcp(21, '0.0.0.0/0', 23)),
        'every protocol, without ports': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'half of the internet': ingress(tcp(22, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(22, '10.0.0.1/0')),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
