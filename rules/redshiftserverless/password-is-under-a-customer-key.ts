import { imported, one } from '../example';
import { expectManagedKey } from '../keys';
import { defineRule } from '../rule';
const managed = (properties: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Namespace', { ManageAdminPassword: true, ...properties });

export default defineRule({
  id: 'PC-RSS-07',
  title: 'Redshift Serverless password in Secrets Manager is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource) {
    return expectManagedKey(resource, 'ManageAdminPassword', 'AdminPasswordSecretKmsKeyId');
  },
  docs: () => ({
    rationale:
      'Under the key of Secrets Manager, whoever in the account may read secrets signs in as the administrator. A customer key says who else must agree.',
    remediation: 'Set `AdminPasswordSecretKmsKeyId` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: {
        key: managed({ AdminPasswordSecretKmsKeyId: { Ref: 'Key' } }),
        'no managed password, where it is omitted': one('AWS::RedshiftServerless::Namespace'),
      },
      fail: {
        'omitted where it matters': managed({}),
        'the key of AWS': managed({ AdminPasswordSecretKmsKeyId: 'alias/aws/secretsmanager' }),
      },
      unknown: { imported: one('AWS::RedshiftServerless::Namespace', { ManageAdminPassword: imported }) },
    },
  }),
});
