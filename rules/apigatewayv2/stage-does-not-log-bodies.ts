import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-02',
  title: "WebSocket API's stage does not log whole messages",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-06', 'DAT-07'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  check(resource) {
    return [
      ...expectNotOn(resource.get('DefaultRouteSettings.DataTraceEnabled'), 'the trace of data'),
      ...resource
        .get('RouteSettings')
        .entries()
        .flatMap(([, route]) => expectNotOn(route.get('DataTraceEnabled'), 'the trace of data')),
    ];
  },
  docs: () => ({
    rationale: 'The trace writes messages, with tokens, names and card numbers, into a log.',
    remediation: 'Set `DefaultRouteSettings.DataTraceEnabled` to false.',

    examples: {
      pass: {
        off: one('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { DataTraceEnabled: false } }),
        omitted: one('AWS::ApiGatewayV2::Stage'),
      },
      fail: {
        on: one('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { DataTraceEnabled: true } }),
        'one route': one('AWS::ApiGatewayV2::Stage', {
          RouteSettings: { $default: { DataTraceEnabled: true } },
        }),
      },
    },
  }),
});
