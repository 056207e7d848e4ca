import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Neptune::DBCluster', properties);

export default defineRule({
  id: 'PC-NEP-01',
  title: 'Neptune cluster is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['Neptune.1'] },
  waivable: true,
  appliesTo: ['AWS::Neptune::DBCluster', 'AWS::Neptune::GlobalCluster'],
  check(resource) {
    const flag = resource.get('StorageEncrypted');
    const inherits = ['SnapshotIdentifier', 'SourceDBClusterIdentifier'].some((name) =>
      resource.get(name).isPresent(),
    );
    return flag.isTrue() || (inherits && flag.isAbsent())
      ? pass()
      : fail(flag, `storage encryption is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Disks and snapshots of an unencrypted cluster are readable by whoever gets hold of them, and encryption cannot be switched on later.',
    remediation: 'Set `StorageEncrypted` to true, and `KmsKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ StorageEncrypted: true }),
        'restored from a snapshot': subject({ SnapshotIdentifier: 'nightly' }),
        'restored from another': subject({ SourceDBClusterIdentifier: 'other' }),
      },
      fail: {
        omitted: subject(),
        off: subject({ StorageEncrypted: false }),
        'off outside production': staged(subject({ StorageEncrypted: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ StorageEncrypted: imported }),
      },
    },
  }),
});
