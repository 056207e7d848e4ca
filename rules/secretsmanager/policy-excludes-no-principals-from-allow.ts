import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::SecretsManager::ResourcePolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({ ResourcePolicy: { Statement: [statement] } });

export default defineRule({
  id: 'PC-SM-10',
  title: "Secret's policy allows by a list of principals",
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: false,
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy'), (statement) => {
      const excluded = statement.value.get('NotPrincipal');
      return statement.isAllow() && excluded.isPresent()
        ? fail(excluded, 'everybody but the listed ones is admitted')
        : pass();
    });
  },
  docs: () => ({
    rationale: '`Allow` with `NotPrincipal` admits the whole world but for those listed.',
    remediation: 'List those who may in `Principal`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a list of what is allowed': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        }),
        'a refusal': policy({
          Effect: 'Deny',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        }),
      },
      fail: {
        'an allow': policy({
          Effect: 'Allow',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        }),
        'an allow outside production': staged(
          policy({
            Effect: inProduction('Deny', 'Allow'),
            NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'secretsmanager:GetSecretValue',
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported effect': policy({
          Effect: imported,
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        }),
      },
    },
  }),
});
