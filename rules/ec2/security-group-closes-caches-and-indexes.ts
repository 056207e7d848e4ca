import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { caches, cachesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-04',
  title: 'Security group does not open caches and search indexes to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, caches, cachesDatagrams);
  },
  docs: () => ({
    rationale:
      'Caches and search servers often ask for no password at all: whoever connects reads everything, and some let him run code.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(6379, 11211),
  }),
});
