import { eachPermission, permissionTypes } from '../../template/network';
import { one, each } from '../example';
import { egress, egressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-26',
  title: 'Security group lets traffic out to single ports, not ranges',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: permissionTypes.egress,
  check(resource) {
    return eachPermission(resource, 'egress', ({ value }) => {
      const from = value.get('FromPort');
      const to = value.get('ToPort');
      return from.isPresent() &&
        to.isPresent() &&
        from.text() !== to.text() &&
        !value.get('IpProtocol').is('icmp', 'icmpv6', '1', '58', '-1')
        ? fail(value, `it lets traffic out to the ports ${from.describe()} to ${to.describe()}`)
        : pass();
    });
  },
  docs: () => ({
    rationale: 'A program speaks to known ports. A range leaves the others to what broke in.',
    remediation: 'Write one rule for each port, with `FromPort` and `ToPort` alike.',
    whenNotToUse: 'For answers to clients where connections are not followed.',
    examples: {
      pass: {
        'one port': egress(tcp(443, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
        ...each(['icmp', 'icmpv6', '1', '58', '-1'], (IpProtocol) =>
          egress({ IpProtocol, FromPort: 8, ToPort: 0, CidrIp: '10.0.0.0/8' }),
        ),
        ...each(['FromPort', 'ToPort'], (end) =>
          egress({ IpProtocol: 'tcp', [end]: 80, CidrIp: '10.0.0.0/8' }),
        ),
      },
      fail: {
        'a range': egress(tcp(0, '10.0.0.0/8', 65_535)),
        'alone, without a limit': egressAlone(tcp(1024, '10.0.0.0/8', 2048)),
      },
    },
  }),
});
