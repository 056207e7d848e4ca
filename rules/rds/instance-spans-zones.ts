import { followsCluster } from '../database';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-11',
  title: 'RDS instance has a standby in another zone',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['RDS.5'], cis50: ['2.2.4'], cis70: ['3.2.4'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const flag = resource.get('MultiAZ');
    return flag.isTrue() || followsCluster(resource)
      ? pass()
      : fail(flag, `a standby in another zone is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'A zone fails now and then. Without a standby the database is away until somebody restores it.',
    remediation: 'Set `MultiAZ` to true.',
    whenNotToUse: 'For databases that may be away for hours.',
    examples: {
      pass: {
        set: subject({ MultiAZ: true }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        off: subject({ MultiAZ: 'false' }),
        'off outside production': staged(subject({ MultiAZ: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ MultiAZ: imported }),
      },
    },
  }),
});
