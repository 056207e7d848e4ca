import { one } from '../example';
import { expectAtLeast } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RB-01',
  title: 'Deleted snapshots are kept for a week',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Rbin::Rule'],
  check(resource) {
    const period = resource.get('RetentionPeriod.RetentionPeriodValue');
    return expectAtLeast(period, 'the days until a deleted snapshot is gone', 7);
  },
  docs: () => ({
    rationale: 'A deletion by mistake or malice is noticed after days.',
    remediation: 'Set `RetentionPeriod.RetentionPeriodValue` to 7 or more.',

    examples: {
      pass: {
        fortnight: one('AWS::Rbin::Rule', {
          RetentionPeriod: { RetentionPeriodUnit: 'DAYS', RetentionPeriodValue: 14 },
        }),
      },
      fail: {
        day: one('AWS::Rbin::Rule', {
          RetentionPeriod: { RetentionPeriodUnit: 'DAYS', RetentionPeriodValue: 1 },
        }),
        omitted: one('AWS::Rbin::Rule'),
      },
    },
  }),
});
