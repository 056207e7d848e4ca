import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DOC-09',
  title: 'DocumentDB password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource, template) {
    return expectUnwritten(resource.get('MasterUserPassword'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `ManageMasterUserPassword` to true, or refer to a secret by a dynamic reference.',
    examples: writtenSecretExamples('AWS::DocDB::DBCluster', 'MasterUserPassword'),
  }),
});
