import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-11',
  title: 'Redshift keeps automatic snapshots for a week',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['Redshift.3'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const days = resource.get('AutomatedSnapshotRetentionPeriod');
    return days.isAtLeast(7)
      ? pass()
      : fail(
          days,
          `automatic snapshots are kept for ${days.isAbsent() ? 'one day' : `${days.describe()} days`}`,
        );
  },
  docs: () => ({
    rationale:
      'Corruption is often noticed after a weekend. With the default of one day the last good copy is gone by then.',
    remediation: 'Set `AutomatedSnapshotRetentionPeriod` to 7 or more.',
    examples: {
      pass: {
        'a week': subject({ AutomatedSnapshotRetentionPeriod: 7 }),
      },
      fail: {
        omitted: subject(),
        none: subject({ AutomatedSnapshotRetentionPeriod: 0 }),
        'few outside production': staged(subject({ AutomatedSnapshotRetentionPeriod: inProduction(14, 1) })),
      },
      unknown: {
        imported: subject({ AutomatedSnapshotRetentionPeriod: imported }),
      },
    },
  }),
});
