import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MemoryDB::Cluster', properties);

export default defineRule({
  id: 'PC-MDB-05',
  title: 'MemoryDB applies minor versions by itself',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::MemoryDB::Cluster'],
  check(resource) {
    const value = resource.get('AutoMinorVersionUpgrade');
    return value.isFalse() ? fail(value, `the taking of minor versions is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'Minor versions carry the fixes of holes. A cluster that does not take them keeps the holes until somebody remembers.',
    remediation: 'Remove `AutoMinorVersionUpgrade`, or set it to true.',
    whenNotToUse: 'Where somebody else rolls new versions out, and on time.',
    examples: {
      pass: { set: subject({ AutoMinorVersionUpgrade: true }), omitted: subject() },
      fail: {
        off: subject({ AutoMinorVersionUpgrade: false }),
        'off as text': subject({ AutoMinorVersionUpgrade: 'false' }),
        'off outside production': staged(subject({ AutoMinorVersionUpgrade: inProduction(true, false) })),
      },
      unknown: { imported: subject({ AutoMinorVersionUpgrade: imported }) },
    },
  }),
});
