import { followsCluster } from '../database';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-08',
  title: 'RDS master password is kept and rotated by Secrets Manager',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06', 'IDN-06'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const inherits =
      followsCluster(resource) ||
      ['SourceDBInstanceIdentifier', 'ReplicationSourceIdentifier', 'SourceDBClusterIdentifier'].some(
        (name) => resource.get(name).isPresent(),
      );
    const managed = resource.get('ManageMasterUserPassword');
    return inherits || managed.isTrue()
      ? pass()
      : fail(managed, `management of the master password is ${managed.describe()}`);
  },
  docs: () => ({
    rationale:
      "A password that RDS makes and rotates is never in a template, a parameter or somebody's notes.",
    remediation: 'Set `ManageMasterUserPassword` to true and remove `MasterUserPassword`.',
    whenNotToUse: 'Where another vault keeps the password.',
    examples: {
      pass: {
        managed: subject({ ManageMasterUserPassword: true }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
        ...each(
          ['SourceDBInstanceIdentifier', 'ReplicationSourceIdentifier', 'SourceDBClusterIdentifier'],
          (name) => subject({ [name]: 'other' }),
        ),
      },
      fail: {
        omitted: subject(),
        'off outside production': staged(subject({ ManageMasterUserPassword: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ ManageMasterUserPassword: imported }),
      },
    },
  }),
});
