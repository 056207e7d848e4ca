import { followsCluster } from '../database';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-07',
  title: 'RDS keeps automatic backups for a week or more',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const days = resource.get('BackupRetentionPeriod');
    const copies = followsCluster(resource) || resource.get('SourceDBInstanceIdentifier').isPresent();
    if (days.isAtLeast(7) || (copies && days.isAbsent())) return pass();
    return fail(days, `backups are kept for ${days.isAbsent() ? 'one day' : `${days.describe()} days`}`);
  },
  docs: () => ({
    rationale:
      'Corruption is often noticed after a weekend. With the default of one day the last good copy is gone by then.',
    remediation: 'Set `BackupRetentionPeriod` to 7 or more.',
    examples: {
      pass: {
        'a week': subject({ BackupRetentionPeriod: 7 }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
        'a copy': subject({ SourceDBInstanceIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        'a few days': subject({ BackupRetentionPeriod: '3' }),
        'a few outside production': staged(subject({ BackupRetentionPeriod: inProduction(14, 1) })),
      },
      unknown: {
        imported: subject({ BackupRetentionPeriod: imported }),
      },
    },
  }),
});
