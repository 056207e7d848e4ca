import { one, resources } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-14',
  title: "WebSocket API's stage logs what it does",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['APIGateway.1'] },
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  check(resource, template) {
    const [api] = template.meantBy(resource.get('ApiId'), 'AWS::ApiGatewayV2::Api');
    if (api?.get('ProtocolType').is('HTTP')) return pass();
    return expectOneOf(
      resource.get('DefaultRouteSettings.LoggingLevel'),
      'the level of the execution log',
      'INFO',
      'ERROR',
    );
  },
  docs: () => ({
    rationale:
      'The execution log holds why a message was refused and what the integration answered. HTTP APIs have none.',
    remediation: 'Set `DefaultRouteSettings.LoggingLevel` to `ERROR` or `INFO`.',
    whenNotToUse: 'For HTTP APIs that stand in another stack.',
    examples: {
      pass: {
        errors: one('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { LoggingLevel: 'ERROR' } }),
        'an HTTP API': resources({
          Api: ['AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }],
          Subject: ['AWS::ApiGatewayV2::Stage', { ApiId: { Ref: 'Api' } }],
        }),
        everything: one('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { LoggingLevel: 'INFO' } }),
      },
      fail: {
        omitted: one('AWS::ApiGatewayV2::Stage'),
        off: one('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { LoggingLevel: 'OFF' } }),
      },
    },
  }),
});
