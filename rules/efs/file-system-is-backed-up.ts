import { isBackedUp } from '../backup-plans';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::FileSystem', properties);

export default defineRule({
  id: 'PC-EFS-03',
  title: 'EFS file system is backed up',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['EFS.2'] },
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource, template) {
    const status = resource.get('BackupPolicy.Status');
    return status.is('ENABLED') || isBackedUp(template, resource, 'elasticfilesystem')
      ? pass()
      : fail(status, `automatic backup is ${status.describe()}`);
  },
  docs: () => ({
    rationale: 'A file system has no versions: what is deleted or encrypted by an intruder is gone.',
    remediation: 'Set `BackupPolicy.Status` to `ENABLED`, or select it in a backup plan.',
    examples: {
      pass: {
        automatic: subject({ BackupPolicy: { Status: 'ENABLED' } }),
        'a plan': resources({
          Files: ['AWS::EFS::FileSystem'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: [{ 'Fn::GetAtt': ['Files', 'Arn'] }] } },
          ],
        }),
        'a plan for all': resources({
          Files: ['AWS::EFS::FileSystem'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: ['arn:aws:elasticfilesystem:*:*:file-system/*'] } },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        off: subject({ BackupPolicy: { Status: 'DISABLED' } }),
        'off outside production': staged(
          subject({ BackupPolicy: { Status: inProduction('ENABLED', 'DISABLED') } }),
        ),
      },
      unknown: {
        imported: subject({ BackupPolicy: { Status: imported } }),
      },
    },
  }),
});
