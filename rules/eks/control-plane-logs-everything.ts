import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-06',
  title: 'EKS cluster logs every part of its control',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const types = resource.get('Logging.ClusterLogging.EnabledTypes');
    const missing = ['controllerManager', 'scheduler'].filter(
      (name) => !types.some((type) => (type.get('Type').isPresent() ? type.get('Type') : type).is(name)),
    );
    return missing.length === 0 ? pass() : fail(types, `these logs are off: ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'Scheduler and controllers say why a pod ran where it ran.',
    remediation: 'Name `controllerManager` and `scheduler` in `Logging.ClusterLogging.EnabledTypes`.',
    whenNotToUse: 'Where their volume costs more than it tells.',
    examples: {
      pass: {
        logged: one('AWS::EKS::Cluster', {
          Logging: {
            ClusterLogging: { EnabledTypes: [{ Type: 'controllerManager' }, { Type: 'scheduler' }] },
          },
        }),
      },
      fail: { omitted: one('AWS::EKS::Cluster') },
    },
  }),
});
