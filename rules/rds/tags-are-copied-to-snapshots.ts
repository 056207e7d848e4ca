import { followsCluster } from '../database';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-23',
  title: 'RDS copies tags to snapshots',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-05'],
  frameworks: { fsbp: ['RDS.16', 'RDS.17'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const flag = resource.get('CopyTagsToSnapshot');
    return flag.isTrue() || followsCluster(resource)
      ? pass()
      : fail(flag, `the copying of tags is ${flag.describe()}`);
  },
  docs: () => ({
    rationale: 'Permissions and retention often follow tags. A snapshot without them falls out of both.',
    remediation: 'Set `CopyTagsToSnapshot` to true.',
    whenNotToUse: 'Where nothing is decided by tags.',
    examples: {
      pass: {
        set: subject({ CopyTagsToSnapshot: true }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        'off outside production': staged(subject({ CopyTagsToSnapshot: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ CopyTagsToSnapshot: imported }),
      },
    },
  }),
});
