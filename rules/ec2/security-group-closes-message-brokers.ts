import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { brokers } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-09',
  title: 'Security group does not open message brokers to the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, brokers);
  },
  docs: () => ({
    rationale:
      'What passes through a broker is the inside of your system: orders, events, names. Whoever connects reads it or adds to it.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(9092),
  }),
});
