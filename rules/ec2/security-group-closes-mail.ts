import { permissionTypes } from '../../template/network';
import { closedServiceExamples } from '../network-example';
import { expectServicesClosed } from '../open-ports';
import { defineRule } from '../rule';
import { mail } from '../service-ports';

export default defineRule({
  id: 'PC-EC2-10',
  title: 'Security group does not open mail services to the internet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.19'] },
  waivable: true,
  appliesTo: permissionTypes.ingress,
  check(resource) {
    return expectServicesClosed(resource, mail);
  },
  docs: () => ({
    rationale:
      'An open mail server is found by senders of spam within a day, and passwords of mailboxes are guessed there.',
    remediation:
      'Name the addresses or the security group that may connect, in `CidrIp`, `CidrIpv6` or `SourceSecurityGroupId`.',

    examples: closedServiceExamples(110),
  }),
});
