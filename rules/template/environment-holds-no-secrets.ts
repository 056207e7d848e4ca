import { isLiteralSecret, secretName } from '../../template/secrets';
import { environmentTypes, eachVariable } from '../environment';
import { inProduction, one, staged } from '../example';
import { drawn } from '../secrets-example';
import { writtenText } from '../written-text';
import { defineRule, fail, pass } from '../rule';

const lambda = (Variables?: Record<string, unknown>) =>
  one('AWS::Lambda::Function', Variables && { Environment: { Variables } });
const container = (Name: string, Value: unknown) =>
  one('AWS::ECS::TaskDefinition', { ContainerDefinitions: [{ Environment: [{ Name, Value }] }] });

export default defineRule({
  id: 'PC-TPL-10',
  title: 'Environment holds no secret in plain text',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  frameworks: { fsbp: ['ECS.8'] },
  waivable: true,
  appliesTo: environmentTypes,
  check(resource, template) {
    return eachVariable(resource, (name, value) => {
      const kind = secretName(name);
      const text = writtenText(value, template);
      if (kind === undefined || text === undefined || !isLiteralSecret(kind, text)) return pass();
      return fail(value, `a ${kind} stands in the environment in plain text`);
    });
  },
  docs: () => ({
    rationale:
      'Environment variables are shown to everybody who may describe the resource, and a literal one to everybody who may read the template.',
    remediation:
      'Pass the ARN of a secret and read it at run time (`SecretVault`), use `Secrets` in a task definition, or `Type: SECRETS_MANAGER` in a build project.',
    examples: {
      pass: {
        'no environment': lambda(),
        'the address of a secret': lambda({ DB_SECRET_ARN: { Ref: 'Secret' } }),
        'where it is kept': lambda({
          DB_PASSWORD: '/prod/db/password',
          TOKEN_TABLE: 'tokens',
          API_KEY: 'my-api-key',
        }),
        'a dynamic reference': lambda({ DB_PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'a variable kept elsewhere': one('AWS::CodeBuild::Project', {
          Environment: {
            EnvironmentVariables: [{ Name: 'DB_PASSWORD', Type: 'SECRETS_MANAGER', Value: 'db:password' }],
          },
        }),
        'a form to fill in': lambda({ DB_PASSWORD: '<your password>', API_KEY: 'xxxxxxxx' }),
        'a setting that is long': lambda({ STAGE: 'hunter2hunter2' }),
      },
      fail: {
        'a password': lambda({ DB_PASSWORD: 'hunter2hunter2' }),
        'a key': container('API_KEY', drawn()),
        'in a build': one('AWS::CodeBuild::Project', {
          Environment: { EnvironmentVariables: [{ Name: 'sonarToken', Value: drawn() }] },
        }),
        'a weak password': container('POSTGRES_PASSWORD', 'changeme'),
        'in a stage of an API': one('AWS::ApiGateway::Stage', {
          Variables: { dbPassword: 'hunter2hunter2' },
        }),
        'outside production': staged(
          lambda({ DB_PASSWORD: inProduction({ Ref: 'Password' }, 'hunter2hunter2') }),
        ),
      },
    },
  }),
});
