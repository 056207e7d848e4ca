import { isWorldRange } from '../../template/network';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-01',
  title: "EKS cluster's endpoint is private",
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EKS.1'] },
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const access = resource.get('ResourcesVpcConfig.EndpointPublicAccess');
    if (access.isFalse()) return pass();
    const ranges = resource.get('ResourcesVpcConfig.PublicAccessCidrs');
    const named = ranges.items().length > 0 && !ranges.some(isWorldRange);
    return named ? pass() : fail(access, 'the endpoint of the cluster is open to the internet');
  },
  docs: () => ({
    rationale:
      'The endpoint of a cluster is its control. On the internet everybody tries stolen tokens and new holes there.',
    remediation:
      'Set `ResourcesVpcConfig.EndpointPublicAccess` to false and `EndpointPrivateAccess` to true, or name your networks in `PublicAccessCidrs`.',

    examples: {
      pass: {
        private: one('AWS::EKS::Cluster', {
          ResourcesVpcConfig: { EndpointPublicAccess: false, EndpointPrivateAccess: true },
        }),
        'named networks': one('AWS::EKS::Cluster', {
          ResourcesVpcConfig: { EndpointPublicAccess: true, PublicAccessCidrs: ['203.0.113.0/28'] },
        }),
      },
      fail: {
        omitted: one('AWS::EKS::Cluster'),
        open: one('AWS::EKS::Cluster', {
          ResourcesVpcConfig: { EndpointPublicAccess: true, PublicAccessCidrs: ['0.0.0.0/0'] },
        }),
        'open beside a named network': one('AWS::EKS::Cluster', {
          ResourcesVpcConfig: { PublicAccessCidrs: ['203.0.113.0/28', '0.0.0.0/0'] },
        }),
      },
    },
  }),
});
