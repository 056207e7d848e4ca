import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { directories, directoriesDatagrams } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-07',
  title: 'Security group does not open directories and network services to the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, directories, directoriesDatagrams);
  },
  docs: () => ({
    rationale:
      'A directory knows every account. Open to the world it is read out, guessed at, and used to flood others.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(389, 53),
  }),
});
