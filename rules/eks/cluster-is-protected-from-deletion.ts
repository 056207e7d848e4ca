import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EKS-08',
  title: 'EKS cluster is protected from deletion',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    return expectOn(resource.get('DeletionProtection'), 'protection from deletion');
  },
  docs: () => ({
    rationale: 'One wrong call takes away everything that runs in the cluster.',
    remediation: 'Set `DeletionProtection` to true.',
    whenNotToUse: 'For clusters of tests.',
    examples: {
      pass: { protected: one('AWS::EKS::Cluster', { DeletionProtection: true }) },
      fail: { omitted: one('AWS::EKS::Cluster') },
    },
  }),
});
