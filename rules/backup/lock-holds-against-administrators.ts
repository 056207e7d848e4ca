import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);

export default defineRule({
  id: 'PC-BAK-03',
  title: 'Backup vault lock can no longer be removed',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupVault'],
  check(resource) {
    const lock = resource.get('LockConfiguration');
    const days = lock.get('ChangeableForDays');
    return lock.isAbsent() || days.isPresent()
      ? pass()
      : fail(days, 'whoever administers the vault may remove its lock');
  },
  docs: () => ({
    rationale:
      'Without a cooling-off time the lock stays in governance mode, and an administrator, or whoever has become one, removes it.',
    remediation:
      'Set `LockConfiguration.ChangeableForDays` to 3 or more; after that nobody removes the lock.',
    whenNotToUse: 'While you still try out retention times: such a lock cannot be taken back.',
    examples: {
      pass: {
        'omitted, which another rule judges': subject({ BackupVaultName: 'vault' }),
        'for ever': subject({ LockConfiguration: { MinRetentionDays: 35, ChangeableForDays: 3 } }),
      },
      fail: {
        removable: subject({ LockConfiguration: { MinRetentionDays: 35 } }),
        'removable outside production': staged(
          subject({
            LockConfiguration: {
              MinRetentionDays: 35,
              ChangeableForDays: inProduction(3, { Ref: 'AWS::NoValue' }),
            },
          }),
        ),
      },
    },
  }),
});
