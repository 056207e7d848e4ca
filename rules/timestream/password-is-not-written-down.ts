import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Timestream::InfluxDBInstance', properties);

export default defineRule({
  id: 'PC-TS-03',
  title: 'Timestream for InfluxDB password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::Timestream::InfluxDBInstance', 'AWS::Timestream::InfluxDBCluster'],
  check(resource, template) {
    return expectUnwritten(resource.get('Password'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Refer to a secret by a dynamic reference in `Password`.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({ Password: '{{resolve:secretsmanager:db:SecretString:password}}' }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({ Password: { Ref: 'Password' } }),
        },
      },
      fail: {
        'plain text': subject({ Password: 'hunter2hunter2' }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({ Password: { Ref: 'Password' } }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({ Password: { Ref: 'Password' } }),
        },
        'plain text outside production': staged(
          subject({
            Password: inProduction('{{resolve:secretsmanager:db:SecretString:password}}', 'hunter2hunter2'),
          }),
        ),
      },
    },
  }),
});
