import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Kinesis::Stream', properties);

export default defineRule({
  id: 'PC-KIN-03',
  title: 'Kinesis stream keeps records for a week',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Kinesis::Stream'],
  check(resource) {
    const hours = resource.get('RetentionPeriodHours');
    return hours.isAtLeast(168)
      ? pass()
      : fail(hours, `records are kept for ${hours.isAbsent() ? 'a day' : `${hours.describe()} hours`}`);
  },
  docs: () => ({
    rationale: 'A consumer that fails on a Friday night finds nothing on Monday.',
    remediation: 'Set `RetentionPeriodHours` to 168 or more.',
    whenNotToUse: 'For records that are worthless after a day.',
    examples: {
      pass: {
        'a week': subject({ RetentionPeriodHours: 168 }),
      },
      fail: {
        omitted: subject(),
        'two days': subject({ RetentionPeriodHours: '48' }),
        'short outside production': staged(subject({ RetentionPeriodHours: inProduction(168, 24) })),
      },
      unknown: {
        imported: subject({ RetentionPeriodHours: imported }),
      },
    },
  }),
});
