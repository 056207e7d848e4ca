import { followsCluster, hasSource } from '../database';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-01',
  title: 'RDS instance is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['RDS.3'], cis50: ['2.2.1'], cis30: ['2.3.1'], cis70: ['3.2.1'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const inherits = followsCluster(resource) || hasSource(resource);
    const flag = resource.get('StorageEncrypted');
    if (flag.isTrue() || (inherits && flag.isAbsent())) return pass();
    return fail(flag, `storage encryption is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Disks, snapshots and replicas of an unencrypted database are readable by whoever gets hold of them, and encryption cannot be switched on later. RDS leaves it off unless asked.',
    remediation: 'Set `StorageEncrypted` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ StorageEncrypted: true }),
        'an instance of a cluster has what the cluster has': subject({
          DBClusterIdentifier: 'main',
          Engine: 'aurora-postgresql',
        }),
        'a replica has what its source has': subject({ SourceDBInstanceIdentifier: 'main' }),
        ...each(
          ['SourceDBClusterIdentifier', 'DBSnapshotIdentifier', 'DBClusterSnapshotIdentifier'],
          (name) => subject({ [name]: 'other' }),
        ),
      },
      fail: {
        omitted: subject(),
        off: subject({ StorageEncrypted: false }),
        'off as text': subject({ StorageEncrypted: 'false' }),
        'off outside production': staged(subject({ StorageEncrypted: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ StorageEncrypted: imported }),
      },
    },
  }),
});
