import { followsCluster } from '../database';
import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-49',
  title: 'RDS states that its storage is encrypted',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['RDS.3', 'RDS.27'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const flag = resource.get('StorageEncrypted');
    return flag.isPresent() || followsCluster(resource)
      ? pass()
      : fail(flag, 'whether its storage is encrypted is left to its source or the default');
  },
  docs: () => ({
    rationale:
      'A replica or a restored database is encrypted only if its source was, which the template does not show. What it states, a review can see.',
    remediation: 'Set `StorageEncrypted` to true.',
    whenNotToUse: 'Where sources are known to be encrypted.',
    examples: {
      pass: {
        set: subject({ StorageEncrypted: true }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        'a replica': subject({ SourceDBInstanceIdentifier: 'main' }),
        'missing outside production': staged(
          subject({ StorageEncrypted: inProduction(true, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
