import { eachPermission, permissionTypes } from '../../template/network';
import { one } from '../example';
import { egress, egressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-24',
  title: 'Security group lets traffic out to named networks and groups only',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: permissionTypes.egress,
  check(resource) {
    return eachPermission(resource, 'egress', (permission) => {
      const range = permission.worldRange();
      return range ? fail(range, `it lets traffic out to ${range.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'What broke in calls home, fetches its tools and sends your data out. It cannot where only named places are reached.',
    remediation:
      'Name groups in `DestinationSecurityGroupId`, prefix lists in `DestinationPrefixListId`, or networks in `CidrIp`.',
    whenNotToUse: 'Where a network firewall with a list of allowed names stands behind it.',
    examples: {
      pass: {
        'own network': egress(tcp(443, '10.0.0.0/8')),
        'a prefix list': egress({
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          DestinationPrefixListId: 'pl-1234',
        }),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'everywhere in IPv4': egress(tcp(443, '0.0.0.0/0')),
        'everywhere in IPv6, without a limit': egressAlone(tcp(443, '::/0')),
      },
    },
  }),
});
