import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);

export default defineRule({
  id: 'PC-SM-12',
  title: 'Secret has a resource policy',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource) {
    const attached = resource.referrers('AWS::SecretsManager::ResourcePolicy', 'SecretId');
    return attached.length > 0 ? pass() : fail('', 'no resource policy names it');
  },
  docs: () => ({
    rationale:
      'Who may read the secret is otherwise what all IAM policies of the account say together, wildcards included. A policy of its own can refuse everybody else.',
    remediation:
      'Add an `AWS::SecretsManager::ResourcePolicy` whose `SecretId` refers to it; `SecretVault` has one.',
    whenNotToUse: 'Where IAM policies alone decide over secrets, and are reviewed for it.',
    examples: {
      pass: {
        'a policy': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Policy: ['AWS::SecretsManager::ResourcePolicy', { SecretId: { Ref: 'Secret' } }],
        }),
        'a policy by name': resources({
          Secret: ['AWS::SecretsManager::Secret', { Name: 'db' }],
          Policy: ['AWS::SecretsManager::ResourcePolicy', { SecretId: 'db' }],
        }),
      },
      fail: {
        without: subject(),
        'of another secret': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Policy: ['AWS::SecretsManager::ResourcePolicy', { SecretId: 'other' }],
        }),
      },
    },
  }),
});
