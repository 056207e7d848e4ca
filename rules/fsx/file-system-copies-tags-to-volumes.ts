import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);

export default defineRule({
  id: 'PC-FSX-11',
  title: 'FSx copies tags to volumes',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-05'],
  waivable: true,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource) {
    const flag = resource.get('OpenZFSConfiguration.CopyTagsToVolumes');
    return resource.get('OpenZFSConfiguration').isAbsent() || flag.isTrue()
      ? pass()
      : fail(flag, `the copying of tags is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Permissions and backups often follow tags. A volume without those of its file system falls out of both.',
    remediation: 'Set `OpenZFSConfiguration.CopyTagsToVolumes` to true.',
    whenNotToUse: 'Where nothing is decided by tags.',
    examples: {
      pass: {
        'another kind, which has no such volumes': subject({
          FileSystemType: 'WINDOWS',
          WindowsConfiguration: {},
        }),
        copied: subject({ OpenZFSConfiguration: { CopyTagsToVolumes: true } }),
      },
      fail: {
        omitted: subject({ OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_1' } }),
        off: subject({ OpenZFSConfiguration: { CopyTagsToVolumes: false } }),
        'off outside production': staged(
          subject({ OpenZFSConfiguration: { CopyTagsToVolumes: inProduction(true, false) } }),
        ),
      },
      unknown: { imported: subject({ OpenZFSConfiguration: { CopyTagsToVolumes: imported } }) },
    },
  }),
});
