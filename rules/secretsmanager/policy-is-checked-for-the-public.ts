import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::SecretsManager::ResourcePolicy', properties);

export default defineRule({
  id: 'PC-SM-09',
  title: "Secret's policy is checked for public access",
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  check(resource) {
    const value = resource.get('BlockPublicPolicy');
    return value.isTrue() ? pass() : fail(value, `the check for public access is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'With the check on, Secrets Manager analyses a policy before it takes it, and refuses one that lets anybody in.',
    remediation: 'Set `BlockPublicPolicy` to true.',
    whenNotToUse: 'Where another check covers every policy of secrets.',
    examples: {
      pass: {
        set: subject({ SecretId: 'db', BlockPublicPolicy: true }),
      },
      fail: {
        omitted: subject({ SecretId: 'db' }),
        off: subject({ SecretId: 'db', BlockPublicPolicy: false }),
        'off outside production': staged(
          subject({ SecretId: 'db', BlockPublicPolicy: inProduction(true, false) }),
        ),
      },
      unknown: {
        imported: subject({ SecretId: 'db', BlockPublicPolicy: imported }),
      },
    },
  }),
});
