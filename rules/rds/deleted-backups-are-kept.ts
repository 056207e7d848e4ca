import { followsCluster } from '../database';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-38',
  title: 'RDS keeps automatic backups of a deleted database',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    if (followsCluster(resource)) return pass();
    const value = resource.get('DeleteAutomatedBackups');
    return value.isFalse()
      ? pass()
      : fail(value, `the deletion of backups with the database is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Who deletes the database by mistake or malice should not take the backups along.',
    remediation: 'Set `DeleteAutomatedBackups` to false.',
    whenNotToUse: 'Where AWS Backup keeps copies elsewhere.',
    examples: {
      pass: {
        set: subject({ DeleteAutomatedBackups: false }),
        'where the cluster decides': subject({ DBClusterIdentifier: 'c', DeleteAutomatedBackups: true }),
        'a cluster': one('AWS::RDS::DBCluster', { DeleteAutomatedBackups: false }),
      },
      fail: {
        omitted: subject(),
        'omitted in a cluster': one('AWS::RDS::DBCluster'),
        off: subject({ DeleteAutomatedBackups: true }),
        'off outside production': staged(subject({ DeleteAutomatedBackups: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ DeleteAutomatedBackups: imported }),
      },
    },
  }),
});
