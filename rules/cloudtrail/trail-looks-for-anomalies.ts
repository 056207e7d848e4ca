import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-14',
  title: 'CloudTrail trail looks for unusual activity',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-03'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const insights = resource.get('InsightSelectors');
    return insights.items().length > 0
      ? pass()
      : fail(insights, 'nothing looks for unusual rates of calls or errors');
  },
  docs: () => ({
    rationale: 'Insights notice a burst of calls or errors that no rule foresaw.',
    remediation: 'Set `InsightSelectors` to `ApiCallRateInsight` and `ApiErrorRateInsight`.',
    whenNotToUse: 'Where GuardDuty or another analysis reads the trail.',
    examples: {
      pass: {
        both: subject({
          InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }, { InsightType: 'ApiErrorRateInsight' }],
        }),
      },
      fail: {
        omitted: subject(),
        'an empty list': subject({ InsightSelectors: [] }),
        'not outside production': staged(
          subject({ InsightSelectors: inProduction([{ InsightType: 'ApiCallRateInsight' }], []) }),
        ),
      },
    },
  }),
});
