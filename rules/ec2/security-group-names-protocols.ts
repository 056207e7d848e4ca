import { eachPermission, permissionTypes } from '../../template/network';
import { one } from '../example';
import { ingress, ingressAlone, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-15',
  title: 'Security group names the protocols that it admits',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return eachPermission(resource, 'ingress', (permission) =>
      permission.isAllProtocols()
        ? fail(permission.value.get('IpProtocol'), 'it admits every protocol')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'With every protocol every port is open, whatever ports the rule names: they do not count.',
    remediation: 'Set `IpProtocol` to `tcp` or `udp`, with `FromPort` and `ToPort`.',
    whenNotToUse: 'Between the members of one cluster.',
    examples: {
      pass: { TCP: ingress(tcp(443, '10.0.0.0/8')), 'no rules': one('AWS::EC2::SecurityGroup') },
      fail: {
        'every protocol, without ports': ingress({ IpProtocol: '-1', CidrIp: '10.0.0.0/8' }),
        'as a number, alone': ingressAlone({ IpProtocol: -1, SourceSecurityGroupId: 'sg-5678' }),
      },
    },
  }),
});
