import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);

export default defineRule({
  id: 'PC-FSX-04',
  title: 'FSx password for the directory is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password'),
      template,
      'the password of the account in the directory',
    );
  },
  docs: () => ({
    rationale:
      'A template is kept in version control, build logs and the history of the stack, and the account can join machines to the domain.',
    remediation: 'Refer to a secret by a dynamic reference, or by `DomainJoinServiceAccountSecret`.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({
          WindowsConfiguration: {
            SelfManagedActiveDirectoryConfiguration: {
              Password: '{{resolve:secretsmanager:db:SecretString:password}}',
            },
          },
        }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({
            WindowsConfiguration: {
              SelfManagedActiveDirectoryConfiguration: { Password: { Ref: 'Password' } },
            },
          }),
        },
      },
      fail: {
        'plain text': subject({
          WindowsConfiguration: { SelfManagedActiveDirectoryConfiguration: { Password: 'hunter2hunter2' } },
        }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({
            WindowsConfiguration: {
              SelfManagedActiveDirectoryConfiguration: { Password: { Ref: 'Password' } },
            },
          }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({
            WindowsConfiguration: {
              SelfManagedActiveDirectoryConfiguration: { Password: { Ref: 'Password' } },
            },
          }),
        },
        'plain text outside production': staged(
          subject({
            WindowsConfiguration: {
              SelfManagedActiveDirectoryConfiguration: {
                Password: inProduction(
                  '{{resolve:secretsmanager:db:SecretString:password}}',
                  'hunter2hunter2',
                ),
              },
            },
          }),
        ),
      },
    },
  }),
});
