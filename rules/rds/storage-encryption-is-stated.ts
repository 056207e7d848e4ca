import { followsCluster, hasSource } from '../database';
import { inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-49',
  title: 'RDS database made of a source states that its storage is encrypted',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['RDS.3', 'RDS.27'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const flag = resource.get('StorageEncrypted');
    return flag.isPresent() || followsCluster(resource) || !hasSource(resource)
      ? pass()
      : fail(flag, 'whether its storage is encrypted is left to its source');
  },
  docs: () => ({
    rationale:
      'A replica or a restored database is encrypted only if its source was, which the template does not show. What it states, a review can see.',
    remediation: 'Set `StorageEncrypted` to true.',
    whenNotToUse: 'Where sources are known to be encrypted.',
    examples: {
      pass: {
        set: subject({ StorageEncrypted: true }),
        'made of nothing, which another rule judges': subject(),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
        'set, and made of another': subject({ StorageEncrypted: true, SourceDBInstanceIdentifier: 'main' }),
        'an instance of a cluster, made of another': subject({
          DBClusterIdentifier: 'main',
          SourceDBInstanceIdentifier: 'main',
        }),
      },
      fail: {
        'omitted from a replica': subject({ SourceDBInstanceIdentifier: 'main' }),
        'missing outside production': staged(
          subject({
            DBSnapshotIdentifier: 'before',
            StorageEncrypted: inProduction(true, { Ref: 'AWS::NoValue' }),
          }),
        ),
        ...each(
          [
            'SnapshotIdentifier',
            'SourceDBClusterIdentifier',
            'ReplicationSourceIdentifier',
            'GlobalClusterIdentifier',
          ],
          (name) => one('AWS::RDS::DBCluster', { [name]: 'main' }),
        ),
        ...each(['SourceDBClusterIdentifier', 'DBClusterSnapshotIdentifier'], (name) =>
          subject({ [name]: 'main' }),
        ),
      },
    },
  }),
});
