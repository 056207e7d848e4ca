import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-02',
  title: "EKS cluster's endpoint is not reached from outside its network",
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const access = resource.get('ResourcesVpcConfig.EndpointPublicAccess');
    return access.isFalse() ? pass() : fail(access, `public access is ${access.describe()}`);
  },
  docs: () => ({
    rationale:
      'A list of addresses grows with every visitor. A private endpoint is reached by VPN or from inside.',
    remediation: 'Set `ResourcesVpcConfig.EndpointPublicAccess` to false.',
    whenNotToUse: 'Where administrators have no way into the network.',
    examples: {
      pass: { private: one('AWS::EKS::Cluster', { ResourcesVpcConfig: { EndpointPublicAccess: false } }) },
      fail: {
        omitted: one('AWS::EKS::Cluster'),
        'named networks': one('AWS::EKS::Cluster', {
          ResourcesVpcConfig: { EndpointPublicAccess: true, PublicAccessCidrs: ['203.0.113.0/28'] },
        }),
      },
    },
  }),
});
