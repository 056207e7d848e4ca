import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::GlobalCluster', properties);

export default defineRule({
  id: 'PC-RDS-35',
  title: 'RDS global cluster is encrypted at rest',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::RDS::GlobalCluster'],
  check(resource) {
    const flag = resource.get('StorageEncrypted');
    const inherits = resource.get('SourceDBClusterIdentifier').isPresent();
    return flag.isTrue() || (inherits && flag.isAbsent())
      ? pass()
      : fail(flag, `storage encryption is ${flag.describe()}`);
  },
  docs: () => ({
    rationale: 'Encryption of a global cluster is chosen when it is made, for every region at once.',
    remediation: 'Set `StorageEncrypted` to true.',
    examples: {
      pass: {
        set: subject({ StorageEncrypted: true }),
        'made from a cluster': subject({ SourceDBClusterIdentifier: 'main' }),
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
