import { eachPermission, type Permission, permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';
/** Whether a rule opens something other than the two web ports: all protocols, UDP, a range, another port. */
function opensOther(permission: Permission): boolean {
  const from = permission.value.get('FromPort');
  const protocol = permission.value.get('IpProtocol');
  if (permission.isAllProtocols()) return true;
  if (protocol.is('icmp', 'icmpv6', '1', '58')) return false;
  if (protocol.is('udp', '17') && from.is(443)) return false;
  return !from.is(80, 443) || !permission.value.get('ToPort').is(from.is(80) ? 80 : 443);
}

export default defineRule({
  id: 'PC-EC2-12',
  title: 'Security group opens no port but 80 and 443 to the internet',
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
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'another port': ingress(tcp(8443, '0.0.0.0/0')),
        'a range that begins with a web port': ingress(tcp(80, '0.0.0.0/0', 8080)),
        'every protocol, without ports': ingressAlone({ IpProtocol: -1, CidrIpv6: '::/0' }),
      },
    },
  }),
});
