import { expectUnwritten } from '../plain-text';
import { inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::KinesisFirehose::DeliveryStream', properties);

export default defineRule({
  id: 'PC-KF-06',
  title: "Firehose's key for an HTTP endpoint is not in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource, template) {
    return expectUnwritten(
      resource.get('HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey'),
      template,
      'the key',
    );
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation:
      'Set `HttpEndpointDestinationConfiguration.SecretsManagerConfiguration`, or refer to a secret by a dynamic reference.',
    examples: {
      pass: {
        omitted: subject(),
        'a secret': subject({
          HttpEndpointDestinationConfiguration: {
            EndpointConfiguration: { AccessKey: '{{resolve:secretsmanager:db:SecretString:password}}' },
          },
        }),
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...subject({
            HttpEndpointDestinationConfiguration: {
              EndpointConfiguration: { AccessKey: { Ref: 'Password' } },
            },
          }),
        },
      },
      fail: {
        'plain text': subject({
          HttpEndpointDestinationConfiguration: { EndpointConfiguration: { AccessKey: 'hunter2hunter2' } },
        }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'hunter2' } },
          ...subject({
            HttpEndpointDestinationConfiguration: {
              EndpointConfiguration: { AccessKey: { Ref: 'Password' } },
            },
          }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...subject({
            HttpEndpointDestinationConfiguration: {
              EndpointConfiguration: { AccessKey: { Ref: 'Password' } },
            },
          }),
        },
        'plain text outside production': staged(
          subject({
            HttpEndpointDestinationConfiguration: {
              EndpointConfiguration: {
                AccessKey: inProduction(
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
