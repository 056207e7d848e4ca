import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::RedshiftServerless::Namespace', properties);

export default defineRule({
  id: 'PC-RSS-06',
  title: 'Redshift Serverless password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::RedshiftServerless::Namespace'],
  check(resource, template) {
    return expectUnwritten(resource.get('AdminUserPassword'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `ManageAdminPassword` to true, or refer to a secret by a dynamic reference.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({ AdminUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({ AdminUserPassword: { Ref: 'Password' } }),
        },
      },
      fail: {
        'plain text': subject({ AdminUserPassword: 'hunter2hunter2' }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({ AdminUserPassword: { Ref: 'Password' } }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({ AdminUserPassword: { Ref: 'Password' } }),
        },
        'plain text outside production': staged(
          subject({
            AdminUserPassword: inProduction(
              '{{resolve:secretsmanager:db:SecretString:password}}',
              'hunter2hunter2',
            ),
          }),
        ),
      },
    },
  }),
});
