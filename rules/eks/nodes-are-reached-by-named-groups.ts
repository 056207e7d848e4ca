import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-12',
  title: 'EKS nodes are reached by SSH from named groups only',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EKS::Nodegroup'],
  check(resource) {
    const access = resource.get('RemoteAccess');
    const groups = access.get('SourceSecurityGroups');
    return access.get('Ec2SshKey').isPresent() && groups.items().length === 0
      ? fail(groups, 'the nodes are open to SSH from everywhere')
      : pass();
  },
  docs: () => ({
    rationale: 'With a key and no groups EKS opens port 22 of every node to the internet.',
    remediation:
      'Name groups in `RemoteAccess.SourceSecurityGroups`, or leave `RemoteAccess` out and use Session Manager.',

    examples: {
      pass: {
        group: one('AWS::EKS::Nodegroup', {
          RemoteAccess: { Ec2SshKey: 'admin', SourceSecurityGroups: [{ Ref: 'Group' }] },
        }),
        'no remote access': one('AWS::EKS::Nodegroup'),
      },
      fail: { omitted: one('AWS::EKS::Nodegroup', { RemoteAccess: { Ec2SshKey: 'admin' } }) },
    },
  }),
});
