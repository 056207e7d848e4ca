import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDBElastic::Cluster', properties);

export default defineRule({
  id: 'PC-DOCE-01',
  title: "DocumentDB elastic cluster's password is not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::DocDBElastic::Cluster'],
  check(resource, template) {
    if (resource.get('AuthType').is('SECRET_ARN')) return pass();
    return expectUnwritten(resource.get('AdminUserPassword'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `AuthType` to `SECRET_ARN` and `AdminUserPassword` to the ARN of a secret.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret by its address': subject({
          AuthType: 'SECRET_ARN',
          AdminUserPassword: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db',
        }),
        'a secret by a dynamic reference': subject({
          AuthType: 'PLAIN_TEXT',
          AdminUserPassword: '{{resolve:secretsmanager:db}}',
        }),
      },
      fail: {
        'plain text': subject({ AuthType: 'PLAIN_TEXT', AdminUserPassword: 'hunter2hunter2' }),
        'plain text outside production': staged(
          subject({ AdminUserPassword: inProduction('{{resolve:secretsmanager:db}}', 'hunter2hunter2') }),
        ),
      },
    },
  }),
});
