import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { databases, databasesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-03',
  title: 'Security group does not open databases to the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, databases, databasesDatagrams);
  },
  docs: () => ({
    rationale:
      'A database is made to be reached by programs, not by people one does not know. Its password is then all that stands between your data and the world.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(3306, 1434),
  }),
});
