import { eachPermission, permissionTypes } from '../../template/network';
import { one, each } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-16',
  title: 'Security group opens single ports, not ranges',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', ({ value }) => {
      const from = value.get('FromPort');
      const to = value.get('ToPort');
      return from.isPresent() &&
        to.isPresent() &&
        from.text() !== to.text() &&
        !value.get('IpProtocol').is('icmp', 'icmpv6', '1', '58')
        ? fail(value, `it opens the ports ${from.describe()} to ${to.describe()}`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A range opens ports on which nothing listens today. What starts there tomorrow is reached at once.',
    remediation: 'Write one rule for each port, with `FromPort` and `ToPort` alike.',
    whenNotToUse: 'For protocols that need a range, such as passive FTP or real-time media.',
    examples: {
      pass: {
        'one port': ingress(tcp(443, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
        echo: ingress({ IpProtocol: 'icmp', FromPort: 8, ToPort: -1, CidrIp: '10.0.0.0/8' }),
        ...each(['icmpv6', '1', '58'], (IpProtocol) =>
          ingress({ IpProtocol, FromPort: 8, ToPort: 0, CidrIp: '10.0.0.0/8' }),
        ),
        ...each(['FromPort', 'ToPort'], (end) =>
          ingress({ IpProtocol: 'tcp', [end]: 80, CidrIp: '10.0.0.0/8' }),
        ),
      },
      fail: {
        'a range': ingress(tcp(8000, '10.0.0.0/8', 9000)),
        'every port, without a limit': ingressAlone(tcp(0, '10.0.0.0/8', 65_535)),
      },
    },
  }),
});
