import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-02',
  title: 'Security group does not open remote desktop to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.14'], cis30: ['5.2'], cis50: ['5.3'], cis70: ['6.3'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, { 3389: 'remote desktop' });
  },
  docs: () => ({
    rationale:
      'Remote desktop is the way by which most ransomware comes in: passwords are guessed there, and its bugs are used within days.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(3389),
  }),
});
