import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);

export default defineRule({
  id: 'PC-SM-07',
  title: 'Generated secret has 20 characters or more',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource) {
    const length = resource.get('GenerateSecretString.PasswordLength');
    return length.isAbsent() || length.isAtLeast(20)
      ? pass()
      : fail(length, `it has ${length.describe()} characters`);
  },
  docs: () => ({
    rationale: 'A machine remembers any length. Short ones can be guessed offline once a hash leaks.',
    remediation: 'Set `GenerateSecretString.PasswordLength` to 32, which is the default.',
    examples: {
      pass: {
        omitted: subject(),
        'the default': subject({ GenerateSecretString: {} }),
        long: subject({ GenerateSecretString: { PasswordLength: 32 } }),
      },
      fail: {
        short: subject({ GenerateSecretString: { PasswordLength: 12 } }),
        'as text': subject({ GenerateSecretString: { PasswordLength: '19' } }),
        'short outside production': staged(
          subject({ GenerateSecretString: { PasswordLength: inProduction(32, 8) } }),
        ),
      },
      unknown: {
        imported: subject({ GenerateSecretString: { PasswordLength: imported } }),
      },
    },
  }),
});
