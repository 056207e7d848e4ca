import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { fileShares, fileSharesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-06',
  title: 'Security group does not open file shares to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'], cis50: ['5.1.2'], cis70: ['6.1.2'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, fileShares, fileSharesDatagrams);
  },
  docs: () => ({
    rationale:
      'File shares trust their network. Bugs in them spread by themselves, as worms have shown, and NFS asks nobody who he is.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(445, 69),
  }),
});
