import { eachPermission, permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { opensEverything } from '../open-ports';
import { defineRule, fail, pass } from '../rule';
export default defineRule({
  id: 'PC-EC2-13',
  title: 'Security group does not open every port to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.13', 'EC2.14'], cis30: ['5.2'], cis50: ['5.3'], cis70: ['6.3'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', (permission) => {
      const range = permission.worldRange();
      return range && opensEverything(permission)
        ? fail(permission.value, `every port is open to ${range.describe()}`)
        : pass();
    });
  },
  docs: () => ({
    rationale: 'Whatever runs on the machines, now or by mistake later, is reached by everybody.',
    remediation: 'Name the ports in `FromPort` and `ToPort`, and who may connect.',

    examples: {
      pass: {
        'one port': ingress(tcp(443, '0.0.0.0/0')),
        'everything from another group': ingress({ IpProtocol: '-1', SourceSecurityGroupId: 'sg-5678' }),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'every protocol, without ports': ingress({ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }),
        'every protocol, with ports that do not count': ingress({
          IpProtocol: -1,
          FromPort: 443,
          ToPort: 443,
          CidrIp: '0.0.0.0/0',
        }),
        'every TCP port': ingressAlone(tcp(0, '::/0', 65_535)),
        'every UDP port': ingress({ IpProtocol: 'udp', FromPort: 1, ToPort: 65_535, CidrIp: '0.0.0.0/1' }),
      },
    },
  }),
});
