import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);

export default defineRule({
  id: 'PC-NEP-07',
  title: 'Neptune copies tags to snapshots',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-05'],
  frameworks: { fsbp: ['Neptune.8'] },
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster'],
  check(resource) {
    const value = resource.get('CopyTagsToSnapshot');
    return value.isTrue() ? pass() : fail(value, `the copying of tags is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Permissions and retention often follow tags. A snapshot without them falls out of both.',
    remediation: 'Set `CopyTagsToSnapshot` to true.',
    whenNotToUse: 'Where nothing is decided by tags.',
    examples: {
      pass: {
        set: subject({ CopyTagsToSnapshot: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ CopyTagsToSnapshot: false }),
        'off outside production': staged(subject({ CopyTagsToSnapshot: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ CopyTagsToSnapshot: imported }),
      },
    },
  }),
});
