import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-10',
  title: 'Whoever makes an EKS cluster is not its administrator for ever',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'AUT-09'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const admin = resource.get('AccessConfig.BootstrapClusterCreatorAdminPermissions');
    return admin.isFalse() ? pass() : fail(admin, `administration by the creator is ${admin.describe()}`);
  },
  docs: () => ({
    rationale: 'The role of the pipeline that made the cluster stays its administrator, unseen in any entry.',
    remediation:
      'Set `AccessConfig.BootstrapClusterCreatorAdminPermissions` to false, with an `AWS::EKS::AccessEntry` for administrators.',
    whenNotToUse: 'Where the creator is the administrator that is meant.',
    examples: {
      pass: {
        off: one('AWS::EKS::Cluster', { AccessConfig: { BootstrapClusterCreatorAdminPermissions: false } }),
      },
      fail: { omitted: one('AWS::EKS::Cluster') },
    },
  }),
});
