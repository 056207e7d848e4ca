import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);
const kinds = ['WindowsConfiguration', 'LustreConfiguration', 'OntapConfiguration', 'OpenZFSConfiguration'];
const windows = (days: unknown) =>
  subject({ FileSystemType: 'WINDOWS', WindowsConfiguration: { AutomaticBackupRetentionDays: days } });

export default defineRule({
  id: 'PC-FSX-02',
  title: 'FSx file system keeps automatic backups for a week',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource) {
    return kinds.flatMap((kind) => {
      const days = resource.get(`${kind}.AutomaticBackupRetentionDays`);
      return days.isPresent() && !days.isAtLeast(7)
        ? fail(days, `backups are kept for ${days.describe()} days`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A file system has no versions: what is deleted or encrypted by an intruder is gone without backups that reach back far enough.',
    remediation: 'Set `AutomaticBackupRetentionDays` to 7 or more.',
    whenNotToUse: 'For scratch files.',
    examples: {
      pass: {
        omitted: subject({ FileSystemType: 'WINDOWS' }),
        'a month': windows(30),
      },
      fail: {
        none: windows(0),
        'few as text': subject({
          FileSystemType: 'ONTAP',
          OntapConfiguration: { AutomaticBackupRetentionDays: '3' },
        }),
        'none outside production': staged(windows(inProduction(30, 0))),
        ...each(['LustreConfiguration', 'OpenZFSConfiguration'], (kind) =>
          subject({ [kind]: { AutomaticBackupRetentionDays: 6 } }),
        ),
      },
      unknown: {
        imported: windows(imported),
      },
    },
  }),
});
