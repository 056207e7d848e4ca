import { secretsIn } from '../../template/secrets';
import { one } from '../example';
import { accessKey, drawn } from '../secrets-example';
import { defineRule, fail } from '../rule';

const script = (text: unknown) => one('AWS::EC2::Instance', { UserData: { 'Fn::Base64': text } });
const program = (ZipFile: string) => one('AWS::Lambda::Function', { Code: { ZipFile } });

export default defineRule({
  id: 'PC-TPL-09',
  title: 'Script in the template sets no secret',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    return secretsIn(template)
      .filter(({ family }) => family === 'assignment')
      .flatMap(({ kind, path }) => fail(path, `${kind} stands here in plain text`));
  },
  docs: () => ({
    rationale:
      'User data, inline code and build descriptions are read by whoever may describe the resource. A password in them also stays in version control for good.',
    remediation:
      'Let the script read the secret from Secrets Manager (`SecretVault`) or from an encrypted parameter when it runs.',
    examples: {
      pass: {
        'no secret': script('export STAGE=prod'),
        'read when it runs': script(
          'export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)',
        ),
        'a parameter': script({ 'Fn::Sub': 'export DB_PASSWORD=${Password}' }),
        'a name of a secret': script('export DB_SECRET_NAME=prod/database'),
        'read by a program': program("password = os.environ['PASSWORD']\ntoken = 'X-Amz-Security-Token'"),
        'a secret of another kind, which another rule judges': script(accessKey()),
      },
      fail: {
        'in a script': script('#!/bin/sh\nexport DB_PASSWORD=hunter2hunter2\nstart'),
        'in a script with parameters': script({
          'Fn::Sub': 'export STAGE=${Stage}\nexport MYSQL_PWD=hunter2',
        }),
        'in a program': program(`const apiKey = '${drawn()}';`),
        'in a document': one('AWS::CodeBuild::Project', {
          Source: { BuildSpec: `env:\n  variables:\n    API_TOKEN: "${drawn()}"\n` },
        }),
      },
    },
  }),
});
