import { isCustomerKey } from '../keys';
import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);

export default defineRule({
  id: 'PC-SM-06',
  title: "Secret's copies in other regions are encrypted with customer keys",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-08'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource) {
    return resource.get('ReplicaRegions').each((copy) => {
      const key = copy.get('KmsKeyId');
      return isCustomerKey(key)
        ? pass()
        : fail(key, `the copy in ${copy.get('Region').describe()} is encrypted with the key of AWS`);
    });
  },
  docs: () => ({
    rationale: 'A copy is as good as the original to whoever reads it. Its key should not be weaker.',
    remediation: 'Set `KmsKeyId` of every entry of `ReplicaRegions`.',
    whenNotToUse: 'For secrets of low worth, where the price of keys matters.',
    examples: {
      pass: {
        omitted: subject(),
        'a key': subject({ ReplicaRegions: [{ Region: 'eu-west-1', KmsKeyId: 'alias/secrets' }] }),
      },
      fail: {
        'no key': subject({ ReplicaRegions: [{ Region: 'eu-west-1' }] }),
        'the key of AWS': subject({
          ReplicaRegions: [{ Region: 'eu-west-1', KmsKeyId: 'alias/aws/secretsmanager' }],
        }),
        'no key outside production': staged(
          subject({
            ReplicaRegions: [
              { Region: 'eu-west-1', KmsKeyId: inProduction('alias/secrets', { Ref: 'AWS::NoValue' }) },
            ],
          }),
        ),
      },
    },
  }),
});
