import { permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { clusterControl } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-08',
  title: 'Security group does not open the control of clusters to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, clusterControl);
  },
  docs: () => ({
    rationale:
      'Who reaches the control of a cluster runs his own programs in it. Docker and kubelet ask for nothing more than a connection.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'every port, which another rule judges': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(2375, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 2375,
          ToPort: 2375,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'a web server': ingress(tcp(443, '0.0.0.0/0')),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(2375, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(2375, '::/0')),
        'inside a range of ports': ingress(tcp(2374, '0.0.0.0/0', 2376)),
        'half of the internet': ingress(tcp(2375, '128.0.0.0/1')),
        'a range whose address hides that it is everything': ingress(tcp(2375, '10.0.0.1/0')),
      },
      unknown: {
        'a range that is given later': {
          Parameters: { From: { Type: 'String' } },
          ...ingress({ IpProtocol: 'tcp', FromPort: 2375, ToPort: 2375, CidrIp: { Ref: 'From' } }),
        },
      },
    },
  }),
});
