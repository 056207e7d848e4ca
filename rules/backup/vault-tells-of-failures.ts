import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);

export default defineRule({
  id: 'PC-BAK-07',
  title: 'Backup vault tells of failures',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupVault'],
  check(resource) {
    const value = resource.get('Notifications.SNSTopicArn');
    return value.isPresent() ? pass() : fail(value, 'nobody is told when a backup or a restore fails');
  },
  docs: () => ({
    rationale: 'A backup that has failed for weeks is noticed on the day it is needed.',
    remediation: 'Set `Notifications` with a topic and the events of failed jobs.',
    whenNotToUse: 'Where events of AWS Backup are watched by rules of EventBridge.',
    examples: {
      pass: {
        set: subject({ BackupVaultName: 'vault', Notifications: { SNSTopicArn: imported } }),
      },
      fail: {
        omitted: subject({ BackupVaultName: 'vault' }),
        'missing outside production': staged(
          subject({
            BackupVaultName: 'vault',
            Notifications: { SNSTopicArn: inProduction(imported, { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
