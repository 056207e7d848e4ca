import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);

export default defineRule({
  id: 'PC-BAK-04',
  title: 'Backup vault lock keeps recovery points for 30 days or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupVault'],
  check(resource) {
    const days = resource.get('LockConfiguration.MinRetentionDays');
    return days.isAbsent() || days.isAtLeast(30)
      ? pass()
      : fail(days, `recovery points may be deleted after ${days.describe()} days`);
  },
  docs: () => ({
    rationale: 'An intruder who is found after three weeks has had the time to wait out a lock of two.',
    remediation: 'Set `LockConfiguration.MinRetentionDays` to 30 or more.',
    whenNotToUse: 'Where space matters more.',
    examples: {
      pass: {
        'omitted, which another rule judges': subject({ BackupVaultName: 'vault' }),
        'a month': subject({ LockConfiguration: { MinRetentionDays: 35 } }),
      },
      fail: {
        'a week': subject({ LockConfiguration: { MinRetentionDays: '7' } }),
        'short outside production': staged(
          subject({ LockConfiguration: { MinRetentionDays: inProduction(35, 1) } }),
        ),
      },
      unknown: {
        imported: subject({ LockConfiguration: { MinRetentionDays: imported } }),
      },
    },
  }),
});
