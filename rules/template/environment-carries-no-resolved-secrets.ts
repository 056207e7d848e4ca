import { environmentTypes, eachVariable } from '../environment';
import { isResolvedSecret } from '../resolved-secret';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const lambda = (Variables?: Record<string, unknown>) =>
  one('AWS::Lambda::Function', Variables && { Environment: { Variables } });

export default defineRule({
  id: 'PC-TPL-12',
  title: 'Environment carries no secret that deployment fills in',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-06'],
  frameworks: { fsbp: ['ECS.8'] },
  waivable: true,
  appliesTo: environmentTypes,
  check(resource) {
    return eachVariable(resource, (_name, value) =>
      isResolvedSecret(value)
        ? fail(value, 'deployment writes the secret into the environment, where it is shown in plain text')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A dynamic reference keeps a secret out of the template, not out of the environment: whoever may describe the function or the task reads it there, and a rotated secret stays the old one.',
    remediation:
      'Pass the ARN of the secret and read it at run time (`SecretVault`), or use `Secrets` of a task definition.',
    whenNotToUse:
      'Where nobody but the owners of the secret may describe the resource, and the secret never rotates.',
    examples: {
      pass: {
        'no environment': lambda(),
        'the address of a secret': lambda({ DB_SECRET_ARN: { Ref: 'Secret' } }),
        'what stands beside the password': lambda({
          DB_USER: '{{resolve:secretsmanager:db:SecretString:username}}',
        }),
        'a plain parameter of the store': lambda({ STAGE: '{{resolve:ssm:/stage}}' }),
        'named, and read at run time': one('AWS::ECS::TaskDefinition', {
          ContainerDefinitions: [{ Secrets: [{ Name: 'DB_PASSWORD', ValueFrom: { Ref: 'Secret' } }] }],
        }),
      },
      fail: {
        'a dynamic reference': lambda({ DB_PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'inside a text': lambda({
          DB_URL: { 'Fn::Sub': 'db://app:{{resolve:secretsmanager:${Secret}}}@db' },
        }),
        'a generated secret': resources({
          Client: ['AWS::Cognito::UserPoolClient'],
          Subject: [
            'AWS::Lambda::Function',
            { Environment: { Variables: { CLIENT: { 'Fn::GetAtt': ['Client', 'ClientSecret'] } } } },
          ],
        }),
      },
    },
  }),
});
