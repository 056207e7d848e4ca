import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EKS-03',
  title: 'EKS cluster has a private endpoint for its nodes',
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    return expectOn(resource.get('ResourcesVpcConfig.EndpointPrivateAccess'), 'the private endpoint');
  },
  docs: () => ({
    rationale: 'Without a private endpoint nodes speak with their control over the internet.',
    remediation: 'Set `ResourcesVpcConfig.EndpointPrivateAccess` to true.',

    examples: {
      pass: { private: one('AWS::EKS::Cluster', { ResourcesVpcConfig: { EndpointPrivateAccess: true } }) },
      fail: { omitted: one('AWS::EKS::Cluster') },
    },
  }),
});
