import { eachPermission, permissionTypes } from '../../template/network';
import { one, each } from '../example';
import { egress, egressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';
const closed = ['255.255.255.255/32', '127.0.0.1/32', '::1/128'];

export default defineRule({
  id: 'PC-EC2-25',
  title: 'Security group names the protocols that it lets out',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: permissionTypes.egress,
  check(resource) {
    return eachPermission(resource, 'egress', (permission) => {
      const nowhere =
        permission.value.get('CidrIp').is(...closed) || permission.value.get('CidrIpv6').is(...closed);
      return permission.isAllProtocols() && !nowhere
        ? fail(permission.value.get('IpProtocol'), 'it lets every protocol out')
        : pass();
    });
  },
  docs: () => ({
    rationale: 'With every protocol what broke in may leave by any: DNS and ICMP carry data too.',
    remediation: 'Set `IpProtocol` to `tcp` or `udp`, with `FromPort` and `ToPort`.',
    whenNotToUse: 'Between the members of one cluster.',
    examples: {
      pass: {
        TCP: egress(tcp(443, '10.0.0.0/8')),
        'a rule that leads nowhere': egress({ IpProtocol: '-1', CidrIp: '127.0.0.1/32' }),
        'no rules': one('AWS::EC2::SecurityGroup'),
        ...each(['255.255.255.255/32', '::1/128'], (range) =>
          egress({ IpProtocol: '-1', [range.includes(':') ? 'CidrIpv6' : 'CidrIp']: range }),
        ),
      },
      fail: {
        'every protocol, without ports': egress({ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
        alone: egressAlone({ IpProtocol: -1, DestinationSecurityGroupId: 'sg-5678' }),
      },
    },
  }),
});
