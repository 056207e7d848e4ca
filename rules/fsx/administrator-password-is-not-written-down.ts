import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-FSX-03',
  title: "FSx administrator's password is not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('OntapConfiguration.FsxAdminPassword'),
      template,
      'the password of the administrator',
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Refer to a secret by a dynamic reference in `OntapConfiguration.FsxAdminPassword`.',
    examples: writtenSecretExamples('AWS::FSx::FileSystem', 'OntapConfiguration.FsxAdminPassword'),
  }),
});
