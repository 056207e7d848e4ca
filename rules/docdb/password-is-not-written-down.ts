import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-09',
  title: 'DocumentDB password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource, template) {
    return expectUnwritten(resource.get('MasterUserPassword'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `ManageMasterUserPassword` to true, or refer to a secret by a dynamic reference.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({ MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'a hidden parameter': {
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
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({ MasterUserPassword: { Ref: 'Password' } }),
        },
        'plain text outside production': staged(
          subject({
            MasterUserPassword: inProduction(
              '{{resolve:secretsmanager:db:SecretString:password}}',
              'hunter2hunter2',
            ),
          }),
        ),
      },
    },
  }),
});
