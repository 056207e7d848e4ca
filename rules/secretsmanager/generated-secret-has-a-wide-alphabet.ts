import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SecretsManager::Secret', properties);

export default defineRule({
  id: 'PC-SM-08',
  title: 'Generated secret draws from letters and digits at least',
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::Secret'],
  check(resource) {
    const rules = resource.get('GenerateSecretString');
    return ['ExcludeLowercase', 'ExcludeUppercase', 'ExcludeNumbers'].flatMap((name) => {
      const excluded = rules.get(name);
      return excluded.isTrue() && !rules.get('PasswordLength').isAtLeast(40)
        ? fail(excluded, `${name} makes every character easier to guess`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Every kind of character that is left out makes a secret of the same length weaker. Only quotes and the like need excluding, for the sake of connection strings.',
    remediation:
      'Use `ExcludeCharacters` or `ExcludePunctuation` instead, or set `PasswordLength` to 40 or more.',
    examples: {
      pass: {
        omitted: subject(),
        'without punctuation': subject({ GenerateSecretString: { ExcludePunctuation: true } }),
        'long enough': subject({ GenerateSecretString: { ExcludeUppercase: true, PasswordLength: 64 } }),
      },
      fail: {
        'digits alone': subject({ GenerateSecretString: { ExcludeLowercase: true, ExcludeUppercase: true } }),
        'weaker outside production': staged(
          subject({ GenerateSecretString: { ExcludeNumbers: inProduction(false, true) } }),
        ),
        ...each(['ExcludeLowercase', 'ExcludeUppercase'], (name) =>
          subject({ GenerateSecretString: { [name]: true } }),
        ),
      },
      unknown: {
        imported: subject({ GenerateSecretString: { ExcludeNumbers: imported } }),
      },
    },
  }),
});
