import { eachPermission, permissionTypes } from '../../template/network';
import { one, each } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';
const clear = [20, 21, 23, 512, 513, 514];

export default defineRule({
  id: 'PC-EC2-75',
  title: 'Security group opens no protocol that sends passwords in the clear',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04', 'DAT-03'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', (permission) => {
      if (permission.isAllProtocols()) return pass();
      const port = clear.find(
        (candidate) =>
          permission.value.get('FromPort').is(candidate) || permission.value.get('ToPort').is(candidate),
      );
      return port !== undefined && permission.admits(port)
        ? fail(permission.value, `port ${port} is open`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'FTP, Telnet and their kin send passwords as they are. Inside a network too somebody may listen.',
    remediation: 'Close the port; use SFTP and Session Manager.',
    whenNotToUse: 'For an old machine that knows nothing else, in a network of its own.',
    examples: {
      pass: {
        SSH: ingress(tcp(22, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
        'every protocol, which another rule judges': ingress({
          IpProtocol: '-1',
          FromPort: 23,
          ToPort: 23,
          CidrIp: '10.0.0.0/8',
        }),
        'a message of ICMP': ingress({ IpProtocol: 'icmp', FromPort: 20, ToPort: -1, CidrIp: '10.0.0.0/8' }),
      },
      fail: {
        'FTP from inside': ingress(tcp(20, '192.168.0.0/16')),
        'Telnet, without a range of addresses': ingressAlone({
          IpProtocol: 'tcp',
          FromPort: 23,
          ToPort: 23,
          SourceSecurityGroupId: 'sg-1',
        }),
        ...each([19, 23], (from) => ingress(tcp(from, '10.0.0.0/8', from === 19 ? 21 : 30))),
      },
    },
  }),
});
