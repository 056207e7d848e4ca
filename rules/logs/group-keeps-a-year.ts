import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);

export default defineRule({
  id: 'PC-LOG-04',
  title: 'Log group keeps logs for 365 days or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const days = resource.get('RetentionInDays');
    return days.isAbsent() || days.isAtLeast(365)
      ? pass()
      : fail(days, `logs are deleted after ${days.describe()} days`);
  },
  docs: () => ({
    rationale:
      'Intrusions are often found months later, and application logs then tell what the attacker did. A year is what audits commonly ask for.',
    remediation: 'Set `RetentionInDays` to 365 or more.',
    whenNotToUse: 'For debug logs, and where a shorter time is required for personal data.',
    examples: {
      pass: {
        'omitted, which is for ever': subject(),
        'a year': subject({ RetentionInDays: 365 }),
      },
      fail: {
        'a week': subject({ RetentionInDays: 7 }),
        'as text': subject({ RetentionInDays: '180' }),
        'short outside production': staged(subject({ RetentionInDays: inProduction(365, 7) })),
      },
      unknown: {
        imported: subject({ RetentionInDays: imported }),
      },
    },
  }),
});
