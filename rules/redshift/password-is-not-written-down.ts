import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RS-13',
  title: 'Redshift password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource, template) {
    return expectUnwritten(resource.get('MasterUserPassword'), template, 'the password');
  },
  docs: () => ({
    rationale:
      "A template is kept in version control, build logs and the history of the stack. A parameter's default, or a parameter that is shown, is just as readable there.",
    remediation: 'Set `ManageMasterPassword` to true, or refer to a secret by a dynamic reference.',
    examples: writtenSecretExamples('AWS::Redshift::Cluster', 'MasterUserPassword'),
  }),
});
