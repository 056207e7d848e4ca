import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);

export default defineRule({
  id: 'PC-FSX-06',
  title: 'FSx copies tags to backups',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-05'],
  waivable: true,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource) {
    return ['WindowsConfiguration', 'LustreConfiguration', 'OpenZFSConfiguration'].flatMap((kind) => {
      const flag = resource.get(`${kind}.CopyTagsToBackups`);
      return resource.get(kind).isAbsent() || flag.isTrue()
        ? pass()
        : fail(flag, `the copying of tags is ${flag.describe()}`);
    });
  },
  docs: () => ({
    rationale: 'Permissions and retention often follow tags. A backup without them falls out of both.',
    remediation: 'Set `CopyTagsToBackups` to true.',
    whenNotToUse: 'Where nothing is decided by tags.',
    examples: {
      pass: {
        'no configuration, so omitted': subject({ FileSystemType: 'ONTAP' }),
        copied: subject({ WindowsConfiguration: { CopyTagsToBackups: true } }),
      },
      fail: {
        'without it': subject({ OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_1' } }),
        'off outside production': staged(
          subject({ LustreConfiguration: { CopyTagsToBackups: inProduction(true, false) } }),
        ),
        'off for Windows': subject({ WindowsConfiguration: { CopyTagsToBackups: false } }),
      },
      unknown: {
        imported: subject({ LustreConfiguration: { CopyTagsToBackups: imported } }),
      },
    },
  }),
});
