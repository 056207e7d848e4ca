import { expectUnwritten } from '../plain-text';
import { one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ElastiCache::User', properties);

export default defineRule({
  id: 'PC-EC-08',
  title: "ElastiCache user's passwords are not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::ElastiCache::User'],
  check(resource, template) {
    return [resource.get('Passwords'), resource.get('AuthenticationMode.Passwords')].flatMap((list) =>
      list.each((password) => expectUnwritten(password, template, 'a password')),
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Set `AuthenticationMode.Type` to `iam`, or refer to secrets by dynamic references.',
    examples: {
      pass: {
        omitted: subject(),
        'by IAM': subject({ AuthenticationMode: { Type: 'iam' } }),
        'a secret': subject({ Passwords: ['{{resolve:secretsmanager:cache:SecretString:password}}'] }),
      },
      fail: {
        'plain text': subject({ Passwords: ['hunter2hunter2hunter2'] }),
        'plain text in the newer form': subject({
          AuthenticationMode: { Type: 'password', Passwords: ['hunter2hunter2hunter2'] },
        }),
      },
    },
  }),
});
