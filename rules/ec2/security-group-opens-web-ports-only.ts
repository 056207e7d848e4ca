import { eachPermission, type Permission, permissionTypes } from '../../template/network';
import { one, each } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { opensEverything } from '../open-ports';
import { defineRule, fail, pass } from '../rule';
import { isNamedService } from '../service-ports';

/** Whether a rule opens something that is not for the web, and that no other rule of ours names. */
function opensOther(permission: Permission): boolean {
  const from = permission.value.get('FromPort');
  const protocol = permission.value.get('IpProtocol');
  if (opensEverything(permission) || isNamedService(permission)) return false;
  if (protocol.is('icmp', 'icmpv6', '1', '58')) return false;
  if (protocol.is('udp', '17') && from.is(443)) return false;
  return !from.is(80, 443) || !permission.value.get('ToPort').is(from.is(80) ? 80 : 443);
}

export default defineRule({
  id: 'PC-EC2-12',
  title: 'Security group opens no other port than 80 and 443 to the internet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.18'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', (permission) => {
      const range = permission.worldRange();
      const { value } = permission;
      return range && opensOther(permission)
        ? fail(
            value,
            `ports ${value.get('FromPort').describe()} to ${value.get('ToPort').describe()} are open to ${range.describe()}`,
          )
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A website needs 443, and 80 for the redirect. Every other port that the world reaches is one more program that must be free of bugs.',
    remediation: 'Close the port, or name who may connect in `CidrIp` or `SourceSecurityGroupId`.',

    examples: {
      pass: {
        'web ports': ingress(tcp(80, '0.0.0.0/0'), tcp(443, '::/0')),
        'HTTP/3': ingress({ IpProtocol: 'udp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }),
        'own network': ingress(tcp(8443, '10.0.0.0/8')),
        'a port that has a rule of its own': ingress(tcp(22, '0.0.0.0/0'), tcp(3306, '0.0.0.0/0')),
        'every port, which another rule judges': ingressAlone({ IpProtocol: -1, CidrIpv6: '::/0' }),
        'no rules': one('AWS::EC2::SecurityGroup'),
        ...each(['icmp', 'icmpv6', '1', '58'], (IpProtocol) =>
          ingress({ IpProtocol, FromPort: 8, ToPort: 0, CidrIp: '0.0.0.0/0' }),
        ),
        ...each(['udp', '17'], (IpProtocol) =>
          ingress({ IpProtocol, FromPort: 443, ToPort: 444, CidrIp: '0.0.0.0/0' }),
        ),
      },
      fail: {
        'another port': ingress(tcp(8443, '0.0.0.0/0')),
        'a range that begins with a web port': ingress(tcp(80, '0.0.0.0/0', 8080)),
        'a rule that stands alone, without an end of its ports': ingressAlone({
          IpProtocol: 'udp',
          FromPort: 4000,
          CidrIpv6: '::/0',
        }),
      },
    },
  }),
});
