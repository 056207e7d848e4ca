import { imported, one } from '../example';
import { expectManagedKey } from '../keys';
import { defineRule } from '../rule';
const managed = (properties: Record<string, unknown>) =>
  one('AWS::RDS::DBInstance', { ManageMasterUserPassword: true, ...properties });

export default defineRule({
  id: 'PC-RDS-70',
  title: 'RDS master password in Secrets Manager is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    return expectManagedKey(resource, 'ManageMasterUserPassword', 'MasterUserSecret.KmsKeyId');
  },
  docs: () => ({
    rationale:
      'Under the key of Secrets Manager, whoever in the account may read secrets signs in as the administrator. A customer key says who else must agree.',
    remediation: 'Set `MasterUserSecret.KmsKeyId` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        key: managed({ MasterUserSecret: { KmsKeyId: { Ref: 'Key' } } }),
        'no managed password, where it is omitted': one('AWS::RDS::DBInstance'),
      },
      fail: {
        'omitted where it matters': managed({}),
        'the key of AWS': managed({ MasterUserSecret: { KmsKeyId: 'alias/aws/secretsmanager' } }),
        'of a cluster': one('AWS::RDS::DBCluster', { ManageMasterUserPassword: true }),
      },
      unknown: { imported: one('AWS::RDS::DBInstance', { ManageMasterUserPassword: imported }) },
    },
  }),
});
