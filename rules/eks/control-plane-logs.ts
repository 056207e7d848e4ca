import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-05',
  title: 'EKS cluster logs its API, audit and authenticator',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['EKS.8'] },
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const types = resource.get('Logging.ClusterLogging.EnabledTypes');
    const missing = ['api', 'audit', 'authenticator'].filter(
      (name) => !types.some((type) => (type.get('Type').isPresent() ? type.get('Type') : type).is(name)),
    );
    return missing.length === 0 ? pass() : fail(types, `these logs are off: ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale:
      'The audit log says who did what in the cluster; the authenticator log says who he was to AWS.',
    remediation: 'Name `api`, `audit` and `authenticator` in `Logging.ClusterLogging.EnabledTypes`.',

    examples: {
      pass: {
        logged: one('AWS::EKS::Cluster', {
          Logging: {
            ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'audit' }, { Type: 'authenticator' }] },
          },
        }),
      },
      fail: {
        omitted: one('AWS::EKS::Cluster'),
        'no audit': one('AWS::EKS::Cluster', {
          Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'authenticator' }] } },
        }),
      },
    },
  }),
});
