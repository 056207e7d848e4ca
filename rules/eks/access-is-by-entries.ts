import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EKS-09',
  title: 'EKS cluster keeps who may enter in access entries',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-01', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    return expectOneOf(resource.get('AccessConfig.AuthenticationMode'), 'how callers are known', 'API');
  },
  docs: () => ({
    rationale:
      'The older map of roles is a text inside the cluster: a slip locks everybody out, and a change is seen in no trail.',
    remediation: 'Set `AccessConfig.AuthenticationMode` to `API`, with `AWS::EKS::AccessEntry`.',
    whenNotToUse: 'For clusters whose tools still write the map.',
    examples: {
      pass: { entries: one('AWS::EKS::Cluster', { AccessConfig: { AuthenticationMode: 'API' } }) },
      fail: {
        omitted: one('AWS::EKS::Cluster'),
        map: one('AWS::EKS::Cluster', { AccessConfig: { AuthenticationMode: 'CONFIG_MAP' } }),
      },
    },
  }),
});
