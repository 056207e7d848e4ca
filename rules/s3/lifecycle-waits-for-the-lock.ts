import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-20',
  title: 'S3 lifecycle deletes nothing before its lock ends',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const retention = resource.get('ObjectLockConfiguration.Rule.DefaultRetention');
    const days = retention.get('Days').number() ?? (retention.get('Years').number() ?? 0) * 365;
    return resource.get('LifecycleConfiguration.Rules').each((rule) => {
      const end = rule.get('ExpirationInDays');
      if (days === 0 || end.isAbsent() || rule.get('Status').is('Disabled') || end.isAtLeast(days))
        return pass();
      return fail(end, `objects vanish after ${end.describe()} days although they are locked for ${days}`);
    });
  },
  docs: () => ({
    rationale:
      'An expiration hides a locked object behind a delete marker: readers and exports no longer see it, although it is still there and paid for. The retention promised is then not the retention kept.',
    remediation: 'Set `ExpirationInDays` of the lifecycle rule to at least the days of the lock.',
    examples: {
      pass: {
        'without a lifecycle': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } },
        }),
        'longer than the lock': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } },
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 400 }] },
        }),
        'a rule that is off': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } },
          LifecycleConfiguration: { Rules: [{ Status: 'Disabled', ExpirationInDays: 4 }] },
        }),
        'without a lock': subject({
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: -1 }] },
        }),
        'no end among rules of a lock': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } },
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled' }] },
        }),
      },
      fail: {
        'shorter than the lock': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } },
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 90 }] },
        }),
        'shorter than the years of the lock': subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Years: 2 } } },
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 400 }] },
        }),
      },
      unknown: {
        imported: subject({
          ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 365 } } },
          LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: imported }] },
        }),
      },
    },
  }),
});
