import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-13',
  title: 'OpenSearch master password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword'),
      template,
      'the master password',
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `MasterUserARN` to a role, or refer to a secret by a dynamic reference.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({
          AdvancedSecurityOptions: {
            MasterUserOptions: { MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' },
          },
        }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({
            AdvancedSecurityOptions: { MasterUserOptions: { MasterUserPassword: { Ref: 'Password' } } },
          }),
        },
      },
      fail: {
        'plain text': subject({
          AdvancedSecurityOptions: { MasterUserOptions: { MasterUserPassword: 'hunter2hunter2' } },
        }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({
            AdvancedSecurityOptions: { MasterUserOptions: { MasterUserPassword: { Ref: 'Password' } } },
          }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({
            AdvancedSecurityOptions: { MasterUserOptions: { MasterUserPassword: { Ref: 'Password' } } },
          }),
        },
        'plain text outside production': staged(
          subject({
            AdvancedSecurityOptions: {
              MasterUserOptions: {
                MasterUserPassword: inProduction(
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
