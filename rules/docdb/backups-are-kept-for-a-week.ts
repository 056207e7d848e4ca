import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-03',
  title: 'DocumentDB keeps automatic backups for a week',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['DocumentDB.2'] },
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    const days = resource.get('BackupRetentionPeriod');
    return days.isAtLeast(7)
      ? pass()
      : fail(days, `backups are kept for ${days.isAbsent() ? 'one day' : `${days.describe()} days`}`);
  },
  docs: () => ({
    rationale:
      'Corruption is often noticed after a weekend. With the default of one day the last good copy is gone by then.',
    remediation: 'Set `BackupRetentionPeriod` to 7 or more.',
    examples: {
      pass: {
        'a week': subject({ BackupRetentionPeriod: 7 }),
      },
      fail: {
        omitted: subject(),
        'a day': subject({ BackupRetentionPeriod: '1' }),
        'few outside production': staged(subject({ BackupRetentionPeriod: inProduction(14, 1) })),
      },
      unknown: {
        imported: subject({ BackupRetentionPeriod: imported }),
      },
    },
  }),
});
