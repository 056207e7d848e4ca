import { expectNoNotPrincipal } from '../resource-policy';
import { notPrincipalExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SM-10',
  title: "Secret's policy allows by a list of principals",
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: false,
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  check(resource) {
    return expectNoNotPrincipal(resource.get('ResourcePolicy'));
  },
  docs: () => ({
    rationale: '`Allow` with `NotPrincipal` admits the whole world but for those listed.',
    remediation: 'List those who may in `Principal`.',
    examples: notPrincipalExamples(
      'AWS::SecretsManager::ResourcePolicy',
      'ResourcePolicy',
      'secretsmanager:GetSecretValue',
    ),
  }),
});
