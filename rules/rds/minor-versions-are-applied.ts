import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-14',
  title: 'RDS applies minor versions by itself',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['RDS.13', 'RDS.35'], cis50: ['2.2.2'], cis30: ['2.3.2'], cis70: ['3.2.2'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const value = resource.get('AutoMinorVersionUpgrade');
    return value.isFalse() ? fail(value, `automatic minor upgrades is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Minor versions bring the fixes of known holes. Left to people they come late.',
    remediation: 'Remove `AutoMinorVersionUpgrade`, or set it to true.',
    whenNotToUse: 'Where every version is tested first, and that is done within weeks.',
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
