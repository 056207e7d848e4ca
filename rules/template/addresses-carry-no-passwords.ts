import { secretsIn } from '../../template/secrets';
import { one } from '../example';
import { accessKey } from '../secrets-example';
import { defineRule, fail } from '../rule';

const variable = (value: unknown) =>
  one('AWS::Lambda::Function', { Environment: { Variables: { DATABASE: value } } });

export default defineRule({
  id: 'PC-TPL-07',
  title: 'Address in the template carries no password',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    return secretsIn(template)
      .filter(({ family }) => family === 'address')
      .flatMap(({ kind, path }) => fail(path, `${kind} stands here in plain text`));
  },
  docs: () => ({
    rationale:
      'Addresses are logged by everything that they pass through, and the password in one with them. In a template it also stands in version control and in the history of the stack.',
    remediation:
      'Keep the address without the password, and let the program read the password from Secrets Manager (`SecretVault`) at run time.',
    examples: {
      pass: {
        'no password': variable('postgres://db.internal:5432/app'),
        'a name alone': variable('ssh://deploy@host.internal'),
        'a parameter': variable({ 'Fn::Sub': 'postgres://app:${Password}@db.internal/app' }),
        'a dynamic reference': variable(
          'postgres://app:{{resolve:secretsmanager:db:SecretString:pw}}@db/app',
        ),
        'a form to fill in': variable('postgres://app:<password>@db.internal/app'),
        'an explanation': { Description: 'Give it as https://user:password@host', ...variable('plain') },
        'an access key, which another rule judges': variable(accessKey()),
      },
      fail: {
        'in front of the host': variable('postgres://app:hunter2@db.internal/app'),
        'in a connection string': variable('Server=db.internal;User Id=app;Password=hunter2'),
        'among the options': variable('jdbc:mysql://db.internal/app?user=app&password=hunter2'),
        'a token of a host of source code': one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', Location: 'https://an-access-token@github.com/owner/project.git' },
        }),
        'joined from literals': variable({ 'Fn::Join': ['', ['redis://:', 'hunter2', '@cache:6379']] }),
      },
    },
  }),
});
