import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RSS-06',
  title: 'Redshift Serverless password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource, template) {
    return expectUnwritten(resource.get('AdminUserPassword'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `ManageAdminPassword` to true, or refer to a secret by a dynamic reference.',
    examples: writtenSecretExamples('AWS::RedshiftServerless::Namespace', 'AdminUserPassword'),
  }),
});
