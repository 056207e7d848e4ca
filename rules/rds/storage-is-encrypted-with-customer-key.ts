import { followsCluster } from '../database';
import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-09',
  title: 'RDS storage is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const inherits =
      followsCluster(resource) ||
      ['SourceDBInstanceIdentifier'].some((name) => resource.get(name).isPresent());
    const key = resource.get('KmsKeyId');
    return inherits && key.isAbsent() ? pass() : expectCustomerKey(key, 'with the key of AWS, if at all');
  },
  docs: () => ({
    rationale:
      'A snapshot under the key of AWS cannot be shared or refused. A customer key can be given, logged and shut.',
    remediation: 'Set `KmsKeyId` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        'a key': subject({ StorageEncrypted: true, KmsKeyId: imported }),
        'an instance of a cluster': subject({ DBClusterIdentifier: 'main' }),
        'a copy': subject({ SourceDBInstanceIdentifier: 'main' }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyId: 'alias/aws/rds' }),
        'no key outside production': staged(
          subject({ KmsKeyId: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
