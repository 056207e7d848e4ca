import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { consoles } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-05',
  title: 'Security group does not open remote consoles to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, consoles);
  },
  docs: () => ({
    rationale: 'A console is the machine itself. Telnet and VNC even send what is typed in the clear.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(5900),
  }),
});
