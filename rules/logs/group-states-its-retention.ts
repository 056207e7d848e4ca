import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);
/** The times, in days, that CloudWatch Logs knows. */
const known = new Set([
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]);

export default defineRule({
  id: 'PC-LOG-02',
  title: 'Log group states how long it keeps logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const days = resource.get('RetentionInDays');
    if (days.isAbsent()) return fail(days, 'no retention is set, so logs are kept for ever');
    const number = days.number();
    return number === undefined || known.has(number)
      ? pass()
      : fail(days, `${number} days is none of the times that CloudWatch Logs knows`);
  },
  docs: () => ({
    rationale:
      'Logs that are never deleted cost money and keep personal data longer than any purpose allows. A stated time is also one that a review can compare with the policy.',
    remediation: 'Set `RetentionInDays` to one of the times that CloudWatch Logs knows, such as 365.',
    whenNotToUse: 'Where logs have to be kept for ever.',
    examples: {
      pass: {
        'a year': subject({ RetentionInDays: 365 }),
        imported: subject({ RetentionInDays: imported }),
      },
      fail: {
        omitted: subject(),
        'a time that there is not': subject({ RetentionInDays: 8675309 }),
        'missing outside production': staged(
          subject({ RetentionInDays: inProduction(365, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
