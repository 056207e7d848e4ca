import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-12',
  title: 'Redshift applies new versions by itself',
  severity: 'low',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['Redshift.6'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const value = resource.get('AllowVersionUpgrade');
    return value.isFalse() ? fail(value, `the upgrade to new versions is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'New versions bring the fixes of known holes.',
    remediation: 'Remove `AllowVersionUpgrade`, or set it to true.',
    examples: {
      pass: {
        set: subject({ AllowVersionUpgrade: true }),
        omitted: subject(),
      },
      fail: {
        off: subject({ AllowVersionUpgrade: false }),
        'off outside production': staged(subject({ AllowVersionUpgrade: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ AllowVersionUpgrade: imported }),
      },
    },
  }),
});
