import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-07',
  title: 'ElastiCache password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource, template) {
    return expectUnwritten(resource.get('AuthToken'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation:
      'Refer to a secret by a dynamic reference in `AuthToken`, or use `UserGroupIds` with sign-in by IAM.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({ AuthToken: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({ AuthToken: { Ref: 'Password' } }),
        },
      },
      fail: {
        'plain text': subject({ AuthToken: 'hunter2hunter2' }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({ AuthToken: { Ref: 'Password' } }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({ AuthToken: { Ref: 'Password' } }),
        },
        'plain text outside production': staged(
          subject({
            AuthToken: inProduction('{{resolve:secretsmanager:db:SecretString:password}}', 'hunter2hunter2'),
          }),
        ),
      },
    },
  }),
});
