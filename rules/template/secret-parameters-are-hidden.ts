import { isList, type JsonObject } from '../../template';
import { secretName } from '../../template/secrets';
import { one } from '../example';
import { givenAsSecrets } from '../secret-properties';
import { defineRule, fail, pass } from '../rule';

const parameter = (name: string, body: Record<string, unknown> = {}) => ({
  Parameters: { [name]: { Type: 'String', ...body } },
  ...one('AWS::SNS::Topic'),
});

/** Whether everybody can read in the template what it may be. */
function isSwitch(raw: JsonObject): boolean {
  return isList(raw['AllowedValues']);
}

export default defineRule({
  id: 'PC-TPL-03',
  title: 'Parameter that takes a secret hides its value',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    const judged = givenAsSecrets(template);
    return [...template.parameters.values()].flatMap(({ name, noEcho, raw }) => {
      const type = raw['Type'] ?? 'String';
      const isSecret = secretName(name) !== undefined && !judged.has(name);
      if (noEcho || type !== 'String' || !isSecret || isSwitch(raw)) return pass();
      return fail(
        `/Parameters/${name}`,
        `the value of ${name} is shown to everybody who may look at the stack`,
      );
    });
  },
  docs: () => ({
    rationale:
      'CloudFormation shows the values of parameters in the console, in every description of the stack and in its events, unless they are hidden.',
    remediation: 'Set `NoEcho: true`, or better take the secret from Secrets Manager by a dynamic reference.',
    examples: {
      pass: {
        hidden: parameter('DbPassword', { NoEcho: true }),
        'given as a password, which the rule about that property judges': {
          Parameters: { DbPassword: { Type: 'String' } },
          ...one('AWS::DirectoryService::SimpleAD', { Password: { Ref: 'DbPassword' } }),
        },
        'the address of a secret': parameter('DbSecretArn'),
        'a switch': parameter('RevokeToken', { AllowedValues: ['true', 'false'] }),
        'a secret by its name': parameter('SecretsManagerSecretForMQ'),
        'a length': parameter('PasswordLength', { Type: 'Number' }),
        'a stored parameter': parameter('ApiToken', { Type: 'AWS::SSM::Parameter::Value<String>' }),
      },
      fail: {
        'without it': parameter('DbPassword'),
        'switched off': parameter('GithubToken', { NoEcho: 'false' }),
        'another spelling': parameter('API_KEY'),
        'without a type': parameter('DbPassword', { Type: undefined }),
      },
    },
  }),
});
