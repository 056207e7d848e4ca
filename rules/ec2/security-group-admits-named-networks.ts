import { eachPermission, permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-14',
  title: 'Security group admits named networks and groups only',
  severity: 'high',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', (permission) => {
      const range = permission.worldRange();
      return range ? fail(range, `it admits ${range.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Only what stands at the edge has to be reached by everybody. A load balancer or CloudFront in front keeps the rest closed.',
    remediation:
      "Name networks in `CidrIp` and `CidrIpv6`, groups in `SourceSecurityGroupId`, or CloudFront's prefix list in `SourcePrefixListId`.",
    whenNotToUse: 'For load balancers that face the internet.',
    examples: {
      pass: {
        'own network': ingress(tcp(443, '10.0.0.0/8')),
        'another group': ingress({
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          SourceSecurityGroupId: 'sg-5678',
        }),
        'no rules': one('AWS::EC2::SecurityGroup'),
      },
      fail: {
        'open in IPv4': ingress(tcp(443, '0.0.0.0/0')),
        'open in IPv6, in a rule that stands alone': ingressAlone(tcp(443, '::/0')),
        'half of the internet, without the other': ingress(tcp(443, '0.0.0.0/1')),
      },
    },
  }),
});
