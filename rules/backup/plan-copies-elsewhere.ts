import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupPlan', properties);

export default defineRule({
  id: 'PC-BAK-08',
  title: 'Backup plan copies to a second vault',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupPlan'],
  check(resource) {
    return resource.get('BackupPlan.BackupPlanRule').each((rule) => {
      const copies = rule.get('CopyActions');
      const gapped = rule.get('TargetLogicallyAirGappedBackupVaultArn');
      return copies.items().length > 0 || gapped.isPresent()
        ? pass()
        : fail(copies, 'recovery points stay in one vault');
    });
  },
  docs: () => ({
    rationale: 'One vault is in one account and one region. What takes the account takes the backups.',
    remediation: 'Set `CopyActions` of the rule to a vault of another account or region.',
    whenNotToUse: 'Where data may not leave the region and the account is the boundary.',
    examples: {
      pass: {
        'no rules, so omitted': subject(),
        'a copy': subject({
          BackupPlan: {
            BackupPlanRule: [
              {
                RuleName: 'daily',
                TargetBackupVault: 'vault',
                CopyActions: [{ DestinationBackupVaultArn: imported }],
              },
            ],
          },
        }),
        'a vault behind an air gap': subject({
          BackupPlan: {
            BackupPlanRule: [{ RuleName: 'daily', TargetLogicallyAirGappedBackupVaultArn: imported }],
          },
        }),
      },
      fail: {
        'no copy': subject({
          BackupPlan: { BackupPlanRule: [{ RuleName: 'daily', TargetBackupVault: 'vault' }] },
        }),
        'an empty list': subject({
          BackupPlan: { BackupPlanRule: [{ RuleName: 'daily', CopyActions: [] }] },
        }),
      },
    },
  }),
});
