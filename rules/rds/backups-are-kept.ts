import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-06',
  title: 'RDS keeps automatic backups',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['RDS.11'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const days = resource.get('BackupRetentionPeriod');
    return days.isAtMost(0) ? fail(days, 'automatic backups are switched off') : pass();
  },
  docs: () => ({
    rationale:
      'With zero days there is neither a nightly copy nor point-in-time recovery: one wrong statement, and the data is gone.',
    remediation: 'Set `BackupRetentionPeriod` to 7 or more.',
    examples: {
      pass: {
        'omitted, which is one day': subject(),
        'a week': subject({ BackupRetentionPeriod: 7 }),
      },
      fail: {
        none: subject({ BackupRetentionPeriod: 0 }),
        'none as text': subject({ BackupRetentionPeriod: '0' }),
        'none outside production': staged(subject({ BackupRetentionPeriod: inProduction(7, 0) })),
      },
      unknown: {
        imported: subject({ BackupRetentionPeriod: imported }),
      },
    },
  }),
});
