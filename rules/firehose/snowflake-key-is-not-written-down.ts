import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::KinesisFirehose::DeliveryStream', properties);

export default defineRule({
  id: 'PC-KF-07',
  title: "Firehose's key for Snowflake is not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('SnowflakeDestinationConfiguration.PrivateKey'),
      template,
      'the private key',
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation:
      'Set `SnowflakeDestinationConfiguration.SecretsManagerConfiguration`, or refer to a secret by a dynamic reference.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({
          SnowflakeDestinationConfiguration: {
            PrivateKey: '{{resolve:secretsmanager:db:SecretString:password}}',
          },
        }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({ SnowflakeDestinationConfiguration: { PrivateKey: { Ref: 'Password' } } }),
        },
      },
      fail: {
        'plain text': subject({ SnowflakeDestinationConfiguration: { PrivateKey: 'hunter2hunter2' } }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({ SnowflakeDestinationConfiguration: { PrivateKey: { Ref: 'Password' } } }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({ SnowflakeDestinationConfiguration: { PrivateKey: { Ref: 'Password' } } }),
        },
        'plain text outside production': staged(
          subject({
            SnowflakeDestinationConfiguration: {
              PrivateKey: inProduction(
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
