import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-01',
  title: 'Security group does not open SSH to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.13'], cis30: ['5.2'], cis50: ['5.3'], cis70: ['6.3'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, { 22: 'SSH' });
  },
  docs: () => ({
    rationale:
      'Everybody on the internet can try keys and passwords there, and does within minutes. One weak key or one bug in the server is enough.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(22),
  }),
});
