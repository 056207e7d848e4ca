import { imported, inProduction, one, staged } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';
const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-69',
  title: 'RDS instance has Performance Insights',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-03'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    return expectOn(resource.get('EnablePerformanceInsights'), 'Performance Insights');
  },
  docs: () => ({
    rationale:
      'What the database waits for, and for whom, shows misuse and exhaustion before they end in an outage.',
    remediation: 'Set `EnablePerformanceInsights` to true, with `PerformanceInsightsKMSKeyId`.',
    whenNotToUse: 'For small databases, and classes of machine that do not have it.',
    examples: {
      pass: { on: subject({ EnablePerformanceInsights: true }) },
      fail: {
        omitted: subject(),
        'off outside production': staged(subject({ EnablePerformanceInsights: inProduction(true, false) })),
      },
      unknown: { imported: subject({ EnablePerformanceInsights: imported }) },
    },
  }),
});
