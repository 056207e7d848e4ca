import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::SecretsManager::ResourcePolicy', properties);
const isEvery = (text: string) => /^(?:secretsmanager:)?\*+$/i.test(text);
const policy = (statement: Record<string, unknown>) =>
  subject({ ResourcePolicy: { Statement: [statement] } });

export default defineRule({
  id: 'PC-SM-11',
  title: "Secret's policy allows named actions",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: true,
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy'), (statement) => {
      const every = statement.isAllow()
        ? statement.actions.find((action) => action.test('is every action', isEvery))
        : undefined;
      return every ? fail(every, `${every.describe()} allows every action`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Every action includes replacing the secret, deleting it and changing its policy. Who reads a secret needs `GetSecretValue` alone.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        }),
        'a refusal of everything': policy({
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: '*',
          Resource: '*',
        }),
      },
      fail: {
        'every action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: ['secretsmanager:*'],
          Resource: '*',
        }),
        'every action of every service': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: '*',
          Resource: '*',
        }),
        'in capitals': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'SECRETSMANAGER:*',
          Resource: '*',
        }),
        'every action outside production': staged(
          policy({
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: inProduction('secretsmanager:GetSecretValue', '*'),
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: imported,
          Resource: '*',
        }),
      },
    },
  }),
});
