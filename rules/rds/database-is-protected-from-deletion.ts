import { followsCluster } from '../database';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-10',
  title: 'RDS database is protected from deletion',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['RDS.7', 'RDS.8'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const flag = resource.get('DeletionProtection');
    return flag.isTrue() || (flag.isAbsent() && followsCluster(resource))
      ? pass()
      : fail(flag, `deletion protection is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'One call, or one replacement of the stack, deletes a database. With the protection on, somebody has to switch it off first.',
    remediation: 'Set `DeletionProtection` to true.',
    whenNotToUse: 'For databases of tests.',
    examples: {
      pass: {
        set: subject({ DeletionProtection: true }),
        'an instance of a cluster, which the cluster protects': subject({ DBClusterIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        off: subject({ DeletionProtection: false }),
        'off outside production': staged(subject({ DeletionProtection: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ DeletionProtection: imported }),
      },
    },
  }),
});
