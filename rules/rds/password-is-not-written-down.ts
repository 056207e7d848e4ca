import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-05',
  title: 'RDS master password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const password = resource.get('MasterUserPassword');
    return (password.text() ?? '') === ''
      ? pass()
      : fail(password, 'the master password stands in the template in plain text');
  },
  docs: () => ({
    rationale:
      "A template is kept in version control, build logs and the history of the stack. A parameter's default is just as readable there.",
    remediation: 'Set `ManageMasterUserPassword` to true, or refer to a secret by a dynamic reference.',
    examples: {
      pass: {
        omitted: subject(),
        managed: subject({ ManageMasterUserPassword: true }),
        'a secret': subject({ MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'a parameter without default': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({ MasterUserPassword: { Ref: 'Password' } }),
        },
      },
      fail: {
        'plain text': subject({ MasterUserPassword: 'hunter2hunter2' }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({ MasterUserPassword: { Ref: 'Password' } }),
        },
        'outside production': staged(
          subject({ MasterUserPassword: inProduction('{{resolve:ssm-secure:db}}', 'hunter2hunter2') }),
        ),
      },
    },
  }),
});
