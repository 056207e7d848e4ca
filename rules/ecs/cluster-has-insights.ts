import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-17',
  title: 'Cluster has Container Insights',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-07'],
  frameworks: { fsbp: ['ECS.12'] },
  waivable: true,
  appliesTo: ['AWS::ECS::Cluster'],
  check(resource) {
    const on = resource
      .get('ClusterSettings')
      .some(
        (setting) =>
          setting.get('Name').is('containerInsights') && setting.get('Value').is('enabled', 'enhanced'),
      );
    return on ? pass() : fail(resource.get('ClusterSettings'), 'the setting containerInsights is not on');
  },
  docs: () => ({
    rationale: 'Its numbers show tasks that restart or grow, which is how misuse shows first.',
    remediation: 'Add `containerInsights` with `enabled` or `enhanced` to `ClusterSettings`.',
    whenNotToUse: 'Where another tool watches containers.',
    examples: {
      pass: {
        on: one('AWS::ECS::Cluster', { ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }] }),
        'more of them': one('AWS::ECS::Cluster', {
          ClusterSettings: [{ Name: 'containerInsights', Value: 'enhanced' }],
        }),
      },
      fail: {
        omitted: one('AWS::ECS::Cluster'),
        off: one('AWS::ECS::Cluster', {
          ClusterSettings: [{ Name: 'containerInsights', Value: 'disabled' }],
        }),
      },
    },
  }),
});
