import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);

export default defineRule({
  id: 'PC-FSX-03',
  title: "FSx administrator's password is not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('OntapConfiguration.FsxAdminPassword'),
      template,
      'the password of the administrator',
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Refer to a secret by a dynamic reference in `OntapConfiguration.FsxAdminPassword`.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({
          OntapConfiguration: { FsxAdminPassword: '{{resolve:secretsmanager:db:SecretString:password}}' },
        }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({ OntapConfiguration: { FsxAdminPassword: { Ref: 'Password' } } }),
        },
      },
      fail: {
        'plain text': subject({ OntapConfiguration: { FsxAdminPassword: 'hunter2hunter2' } }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({ OntapConfiguration: { FsxAdminPassword: { Ref: 'Password' } } }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({ OntapConfiguration: { FsxAdminPassword: { Ref: 'Password' } } }),
        },
        'plain text outside production': staged(
          subject({
            OntapConfiguration: {
              FsxAdminPassword: inProduction(
                '{{resolve:secretsmanager:db:SecretString:password}}',
                'hunter2hunter2',
              ),
            },
          }),
        ),
      },
    },
  }),
});
