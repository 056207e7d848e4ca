import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MemoryDB::Cluster', properties);

export default defineRule({
  id: 'PC-MDB-04',
  title: 'MemoryDB cluster keeps backups for a week',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::MemoryDB::Cluster'],
  check(resource) {
    const days = resource.get('SnapshotRetentionLimit');
    return days.isAtLeast(7)
      ? pass()
      : fail(
          days,
          `backups are ${days.isAbsent() || days.is(0) ? 'not kept' : `kept for ${days.describe()} days`}`,
        );
  },
  docs: () => ({
    rationale: 'A wrong command is durable too. Without snapshots nothing goes back.',
    remediation: 'Set `SnapshotRetentionLimit` to 7 or more.',
    whenNotToUse: 'For data that can be made again.',
    examples: {
      pass: {
        'a week': subject({ SnapshotRetentionLimit: 7 }),
      },
      fail: {
        omitted: subject(),
        none: subject({ SnapshotRetentionLimit: 0 }),
      },
      unknown: {
        imported: subject({ SnapshotRetentionLimit: imported }),
      },
    },
  }),
});
