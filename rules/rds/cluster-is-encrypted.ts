import { hasSource } from '../database';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBCluster', properties);

export default defineRule({
  id: 'PC-RDS-02',
  title: 'RDS cluster is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['RDS.27'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBCluster'],
  check(resource) {
    const flag = resource.get('StorageEncrypted');
    if (flag.isTrue() || (hasSource(resource) && flag.isAbsent())) return pass();
    return fail(flag, `storage encryption is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Snapshots and volumes of an unencrypted cluster are readable by whoever gets hold of them, and encryption cannot be switched on later. What the default is depends on the engine.',
    remediation: 'Set `StorageEncrypted` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ StorageEncrypted: true }),
        'restored from a snapshot': subject({ SnapshotIdentifier: 'nightly' }),
        ...each(
          ['SourceDBClusterIdentifier', 'ReplicationSourceIdentifier', 'GlobalClusterIdentifier'],
          (name) => subject({ [name]: 'other' }),
        ),
      },
      fail: {
        omitted: subject({ Engine: 'aurora-mysql' }),
        off: subject({ StorageEncrypted: false }),
        'off outside production': staged(subject({ StorageEncrypted: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ StorageEncrypted: imported }),
      },
    },
  }),
});
