import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-10',
  title: 'MSK cluster has enhanced monitoring',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-03'],
  frameworks: { fsbp: ['MSK.2'] },
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const level = resource.get('EnhancedMonitoring');
    return level.is('PER_TOPIC_PER_BROKER', 'PER_TOPIC_PER_PARTITION')
      ? pass()
      : fail(level, `the level of monitoring is ${level.describe()}`);
  },
  docs: () => ({
    rationale: 'Metrics of topics show who floods or drains one of them.',
    remediation: 'Set `EnhancedMonitoring` to `PER_TOPIC_PER_BROKER`.',
    whenNotToUse: 'Where open monitoring by Prometheus does the same.',
    examples: {
      pass: {
        'per topic': subject({ EnhancedMonitoring: 'PER_TOPIC_PER_BROKER' }),
        'per partition': subject({ EnhancedMonitoring: 'PER_TOPIC_PER_PARTITION' }),
      },
      fail: {
        omitted: subject(),
        'per broker': subject({ EnhancedMonitoring: 'PER_BROKER' }),
        'less outside production': staged(
          subject({ EnhancedMonitoring: inProduction('PER_TOPIC_PER_PARTITION', 'DEFAULT') }),
        ),
      },
      unknown: {
        imported: subject({ EnhancedMonitoring: imported }),
      },
    },
  }),
});
