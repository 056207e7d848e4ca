import { eachPermission, permissionTypes } from '../../template/network';
import { one, each } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-17',
  title: "Security group's port ranges begin before they end",
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', ({ value }) => {
      const from = value.get('FromPort').number();
      const to = value.get('ToPort').number();
      return from !== undefined &&
        to !== undefined &&
        to < from &&
        !value.get('IpProtocol').is('icmp', 'icmpv6', '1', '58', '-1')
        ? fail(value.get('ToPort'), `the range begins with ${from} and ends with ${to}`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A range that ends before it begins is a slip; the correction made in a hurry is often every port.',
    remediation: 'Set `ToPort` to the last port, at least `FromPort`.',

    examples: {
      pass: {
        'one port': ingress(tcp(443, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
        ...each(['icmp', 'icmpv6', '1', '58', '-1'], (IpProtocol) =>
          ingress({ IpProtocol, FromPort: 8, ToPort: 0, CidrIp: '10.0.0.0/8' }),
        ),
        ...each(['FromPort', 'ToPort'], (end) =>
          ingress({ IpProtocol: 'tcp', [end]: 80, CidrIp: '10.0.0.0/8' }),
        ),
      },
      fail: {
        'ends with zero': ingress(tcp(22, '10.0.0.0/8', 0)),
        'turned round, without a range': ingressAlone(tcp(81, '10.0.0.0/8', 80)),
      },
    },
  }),
});
