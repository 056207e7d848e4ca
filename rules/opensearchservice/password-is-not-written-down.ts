import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-OS-13',
  title: 'OpenSearch master password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword'),
      template,
      'the master password',
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `MasterUserARN` to a role, or refer to a secret by a dynamic reference.',
    examples: writtenSecretExamples(
      'AWS::OpenSearchService::Domain',
      'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
    ),
  }),
});
