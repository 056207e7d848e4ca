import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-03',
  title: 'RDS instance has no public address',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  frameworks: { fsbp: ['RDS.2'], cis50: ['2.2.3'], cis30: ['2.3.3'], cis70: ['3.2.3'] },
  waivable: false,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const value = resource.get('PubliclyAccessible');
    return value.isTrue() ? fail(value, `public access is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A database with a public address is scanned within minutes and attacked with stolen or guessed passwords. Applications reach it inside the network.',
    remediation: 'Set `PubliclyAccessible` to false.',
    examples: {
      pass: {
        set: subject({ PubliclyAccessible: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ PubliclyAccessible: true }),
        'off outside production': staged(subject({ PubliclyAccessible: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ PubliclyAccessible: imported }),
      },
    },
  }),
});
