import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-19',
  title: 'S3 Object Lock locks every new object',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const retention = resource.get('ObjectLockConfiguration.Rule.DefaultRetention');
    if (retention.isPresent() || !resource.get('ObjectLockEnabled').isTrue()) return pass();
    return fail(retention, 'no default retention is set, so the lock locks nothing');
  },
  docs: () => ({
    rationale:
      'Object Lock alone changes nothing: an object is locked only if its upload asks for it or the bucket has a default. Writers such as CloudTrail and log delivery do not ask.',
    remediation:
      'Set `ObjectLockConfiguration.Rule.DefaultRetention` with `Mode` and `Days`, as `ImmutableLogArchive` does.',
    examples: {
      pass: {
        'without a lock': subject(),
        'a default': subject({
          ObjectLockEnabled: true,
          ObjectLockConfiguration: {
            ObjectLockEnabled: 'Enabled',
            Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } },
          },
        }),
      },
      fail: {
        'no default': subject({ ObjectLockEnabled: true }),
        'an empty configuration': subject({
          ObjectLockEnabled: true,
          ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' },
        }),
        'no default outside production': staged(
          subject({
            ObjectLockEnabled: true,
            ObjectLockConfiguration: inProduction(
              { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 365 } } },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
      unknown: {
        imported: subject({ ObjectLockEnabled: imported }),
      },
    },
  }),
});
