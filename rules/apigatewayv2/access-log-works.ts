import { one, imported } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-13',
  title: "HTTP or WebSocket API's access log has a destination and a format that work",
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  check(resource) {
    const settings = resource.get('AccessLogSettings');
    if (settings.isAbsent()) return pass();
    const format = settings.get('Format');
    const destination = settings.get('DestinationArn').text();
    return [
      ...(destination === undefined || destination.startsWith('arn:')
        ? pass()
        : fail(
            settings.get('DestinationArn'),
            `the destination ${settings.get('DestinationArn').describe()} is no address`,
          )),
      ...(format.isPresent() && (format.text()?.includes('$context') ?? true)
        ? pass()
        : fail(format, `the format is ${format.describe()}`)),
    ];
  },
  docs: () => ({
    rationale: 'A log without a format, or to an address that is none, is refused or holds nothing.',
    remediation:
      'Set `AccessLogSettings.DestinationArn` to the address of a log group, and `Format` to fields of `$context`.',

    examples: {
      pass: {
        works: one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: {
            DestinationArn: { Ref: 'Log' },
            Format: '$context.requestId $context.identity.sourceIp',
          },
        }),
        'no log, which another rule judges': one('AWS::ApiGatewayV2::Stage'),
        'a stream at a known address, a format decided at deployment': one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: {
            DestinationArn: 'arn:aws:firehose:eu-central-1:111122223333:deliverystream/log',
            Format: imported,
          },
        }),
      },
      fail: {
        'omitted format': one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: { DestinationArn: { Ref: 'Log' } },
        }),
        'no address': one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: { DestinationArn: 123, Format: '$context.requestId' },
        }),
        'a format that says nothing': one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: { DestinationArn: { Ref: 'Log' }, Format: 'called' },
        }),
      },
    },
  }),
});
