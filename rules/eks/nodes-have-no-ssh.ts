import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-13',
  title: 'EKS nodes have no SSH',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EKS::Nodegroup'],
  check(resource) {
    return resource.get('RemoteAccess').isPresent()
      ? fail(resource.get('RemoteAccess'), 'the nodes may be reached by SSH')
      : pass();
  },
  docs: () => ({
    rationale: 'Nodes are replaced and not repaired. A port that nobody needs is one that somebody finds.',
    remediation: 'Leave `RemoteAccess` out, and use Session Manager.',
    whenNotToUse: 'For nodes that are looked into by SSH from a known group.',
    examples: {
      pass: { 'no remote access': one('AWS::EKS::Nodegroup') },
      fail: {
        'a key, without need': one('AWS::EKS::Nodegroup', {
          RemoteAccess: { Ec2SshKey: 'admin', SourceSecurityGroups: ['sg-1'] },
        }),
      },
    },
  }),
});
