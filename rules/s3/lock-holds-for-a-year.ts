import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-18',
  title: 'S3 Object Lock keeps objects for 365 days or more',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const retention = resource.get('ObjectLockConfiguration.Rule.DefaultRetention');
    const days = retention.get('Days');
    if (retention.isAbsent() || retention.get('Years').isAtLeast(1) || days.isAtLeast(365)) return pass();
    return fail(
      days,
      `objects are locked for ${days.isAbsent() ? 'no stated time' : `${days.describe()} days`}`,
    );
  },
  docs: () => ({
    rationale:
      'Intrusions are often found months later, and audits ask for a year. A lock that ends sooner lets the traces be cleared before anybody looks.',
    remediation:
      'Set `ObjectLockConfiguration.Rule.DefaultRetention.Days` to 365 or more, or `Years`; `ImmutableLogArchive` has 365 by default.',
    whenNotToUse: 'For data that the law tells you to erase sooner.',
    examples: {
      pass: {
        'without a lock': subject(),
        'a year in days': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } } },
        }),
        years: subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 7 } } },
        }),
      },
      fail: {
        'a month': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 30 } } },
        }),
        'as text': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: '364' } } },
        }),
        'no time': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } },
        }),
        'short outside production': staged(
          subject({
            ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: inProduction(365, 1) } } },
          }),
        ),
      },
      unknown: {
        imported: subject({ ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: imported } } } }),
      },
    },
  }),
});
