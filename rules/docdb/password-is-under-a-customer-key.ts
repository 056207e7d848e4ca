import { imported, one } from '../example';
import { expectManagedKey } from '../keys';
import { defineRule } from '../rule';
const managed = (properties: Record<string, unknown>) =>
  one('AWS::DocDB::DBCluster', { ManageMasterUserPassword: true, ...properties });

export default defineRule({
  id: 'PC-DOC-15',
  title: 'DocumentDB password in Secrets Manager is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    return expectManagedKey(resource, 'ManageMasterUserPassword', 'MasterUserSecretKmsKeyId');
  },
  docs: () => ({
    rationale:
      'Under the key of Secrets Manager, whoever in the account may read secrets signs in as the administrator. A customer key says who else must agree.',
    remediation: 'Set `MasterUserSecretKmsKeyId` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        key: managed({ MasterUserSecretKmsKeyId: { Ref: 'Key' } }),
        'no managed password, where it is omitted': one('AWS::DocDB::DBCluster'),
      },
      fail: {
        'omitted where it matters': managed({}),
        'the key of AWS': managed({ MasterUserSecretKmsKeyId: 'alias/aws/secretsmanager' }),
      },
      unknown: { imported: one('AWS::DocDB::DBCluster', { ManageMasterUserPassword: imported }) },
    },
  }),
});
