import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::LogGroup', properties);

export default defineRule({
  id: 'PC-LOG-02',
  title: 'Log group states how long it keeps logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::LogGroup'],
  check(resource) {
    const value = resource.get('RetentionInDays');
    return value.isPresent() ? pass() : fail(value, 'no retention is set, so logs are kept for ever');
  },
  docs: () => ({
    rationale:
      'Logs that are never deleted cost money and keep personal data longer than any purpose allows. A stated time is also one that a review can compare with the policy.',
    remediation: 'Set `RetentionInDays`.',
    whenNotToUse: 'Where logs have to be kept for ever.',
    examples: {
      pass: {
        set: subject({ RetentionInDays: 365 }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ RetentionInDays: inProduction(365, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
