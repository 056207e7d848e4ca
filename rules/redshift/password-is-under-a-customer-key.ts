import { imported, one } from '../example';
import { expectManagedKey } from '../keys';
import { defineRule } from '../rule';
const managed = (properties: Record<string, unknown>) =>
  one('AWS::Redshift::Cluster', { ManageMasterPassword: true, ...properties });

export default defineRule({
  id: 'PC-RS-32',
  title: 'Redshift password in Secrets Manager is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    return expectManagedKey(resource, 'ManageMasterPassword', 'MasterPasswordSecretKmsKeyId');
  },
  docs: () => ({
    rationale:
      'Under the key of Secrets Manager, whoever in the account may read secrets signs in as the administrator. A customer key says who else must agree.',
    remediation: 'Set `MasterPasswordSecretKmsKeyId` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        key: managed({ MasterPasswordSecretKmsKeyId: { Ref: 'Key' } }),
        'no managed password, where it is omitted': one('AWS::Redshift::Cluster'),
      },
      fail: {
        'omitted where it matters': managed({}),
        'the key of AWS': managed({ MasterPasswordSecretKmsKeyId: 'alias/aws/secretsmanager' }),
      },
      unknown: { imported: one('AWS::Redshift::Cluster', { ManageMasterPassword: imported }) },
    },
  }),
});
