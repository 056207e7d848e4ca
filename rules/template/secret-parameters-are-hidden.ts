import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const says = /pass(?:word|wd|phrase|code)|secret|token|api_?key|private_?key|credential/i;
/** Names that speak of a secret without being one: its address, its length, its lifetime. */
const about =
  /(?:arn|name|id|ids|path|length|validity|url|uri|endpoint|policy|enabled|days|hours|minutes|seconds|period|version|rotation|schedule|prefix|suffix|key_?alias|type|format|count|bucket|region|field|parameter|location|ref)$|secrets?manager|kms/i;
const parameter = (name: string, body: Record<string, unknown> = {}) => ({
  Parameters: { [name]: { Type: 'String', ...body } },
  ...one('AWS::SNS::Topic'),
});

export default defineRule({
  id: 'PC-TPL-03',
  title: 'Parameter that takes a secret hides its value',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    return [...template.parameters.values()].flatMap(({ name, noEcho, raw }) => {
      const type = String(raw['Type'] ?? 'String');
      if (noEcho || type !== 'String' || !says.test(name) || about.test(name)) return pass();
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
        'the address of a secret': parameter('DbSecretArn'),
        'a secret by its name': parameter('SecretsManagerSecretForMQ'),
        'a length': parameter('PasswordLength', { Type: 'Number' }),
        'a stored parameter': parameter('ApiToken', { Type: 'AWS::SSM::Parameter::Value<String>' }),
      },
      fail: {
        'without it': parameter('DbPassword'),
        'switched off': parameter('GithubToken', { NoEcho: 'false' }),
        'another spelling': parameter('API_KEY'),
      },
    },
  }),
});
