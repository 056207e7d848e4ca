import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-FSX-04',
  title: 'FSx password for the directory is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password'),
      template,
      'the password of the account in the directory',
    );
  },
  docs: () => ({
    rationale:
      'A template is kept in version control, build logs and the history of the stack, and the account can join machines to the domain.',
    remediation: 'Refer to a secret by a dynamic reference, or by `DomainJoinServiceAccountSecret`.',
    examples: writtenSecretExamples(
      'AWS::FSx::FileSystem',
      'WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password',
    ),
  }),
});
