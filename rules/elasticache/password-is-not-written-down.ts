import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC-07',
  title: 'ElastiCache password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource, template) {
    return expectUnwritten(resource.get('AuthToken'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation:
      'Refer to a secret by a dynamic reference in `AuthToken`, or use `UserGroupIds` with sign-in by IAM.',
    examples: writtenSecretExamples('AWS::ElastiCache::ReplicationGroup', 'AuthToken'),
  }),
});
