import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBInstance', properties);

export default defineRule({
  id: 'PC-DOC-10',
  title: 'DocumentDB applies minor versions by itself',
  severity: 'low',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBInstance'],
  check(resource) {
    const value = resource.get('AutoMinorVersionUpgrade');
    return value.isFalse() ? fail(value, `automatic minor upgrades is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Minor versions bring the fixes of known holes.',
    remediation: 'Remove `AutoMinorVersionUpgrade`, or set it to true.',
    examples: {
      pass: {
        set: subject({ AutoMinorVersionUpgrade: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ AutoMinorVersionUpgrade: false }),
        'off outside production': staged(subject({ AutoMinorVersionUpgrade: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ AutoMinorVersionUpgrade: imported }),
      },
    },
  }),
});
