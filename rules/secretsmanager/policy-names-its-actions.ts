import { expectNamedActions } from '../resource-policy';
import { namedActionsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SM-11',
  title: "Secret's policy allows named actions",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  check(resource) {
    return expectNamedActions(resource.get('ResourcePolicy'), 'secretsmanager');
  },
  docs: () => ({
    rationale:
      'Every action includes replacing the secret, deleting it and changing its policy. Who reads a secret needs `GetSecretValue` alone.',
    remediation: 'List the actions in `Action`.',
    examples: namedActionsExamples(
      'AWS::SecretsManager::ResourcePolicy',
      'ResourcePolicy',
      'secretsmanager:GetSecretValue',
    ),
  }),
});
