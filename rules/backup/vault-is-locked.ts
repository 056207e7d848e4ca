import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);

export default defineRule({
  id: 'PC-BAK-02',
  title: 'Backup vault is locked',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupVault'],
  check(resource) {
    const value = resource.get('LockConfiguration.MinRetentionDays');
    return value.isPresent() ? pass() : fail(value, 'recovery points can be deleted before their time');
  },
  docs: () => ({
    rationale:
      'Whoever takes over an account deletes the backups first. A lock refuses that before the retention ends.',
    remediation: 'Set `LockConfiguration` with `MinRetentionDays`; `BackupVault` has it.',
    examples: {
      pass: {
        set: subject({ BackupVaultName: 'vault', LockConfiguration: { MinRetentionDays: 35 } }),
      },
      fail: {
        omitted: subject({ BackupVaultName: 'vault' }),
        'missing outside production': staged(
          subject({
            BackupVaultName: 'vault',
            LockConfiguration: { MinRetentionDays: inProduction(35, { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
