import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { clusterControl } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-08',
  title: 'Security group does not open the control of clusters to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, clusterControl);
  },
  docs: () => ({
    rationale:
      'Who reaches the control of a cluster runs his own programs in it. Docker and kubelet ask for nothing more than a connection.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(2375),
  }),
});
