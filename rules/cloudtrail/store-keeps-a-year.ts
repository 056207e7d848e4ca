import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::EventDataStore', properties);

export default defineRule({
  id: 'PC-CT-19',
  title: 'CloudTrail event data store keeps events for a year',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::EventDataStore'],
  check(resource) {
    const days = resource.get('RetentionPeriod');
    return days.isAbsent() || days.isAtLeast(365)
      ? pass()
      : fail(days, `events are kept for ${days.describe()} days`);
  },
  docs: () => ({
    rationale: 'Intrusions are often found months later, and audits ask for a year.',
    remediation: 'Set `RetentionPeriod` to 365 or more, or leave it out.',
    examples: {
      pass: {
        'omitted, which is years': subject(),
        'a year': subject({ RetentionPeriod: 365 }),
      },
      fail: {
        'a week': subject({ RetentionPeriod: 7 }),
        'short outside production': staged(subject({ RetentionPeriod: inProduction(2555, 30) })),
      },
      unknown: {
        imported: subject({ RetentionPeriod: imported }),
      },
    },
  }),
});
