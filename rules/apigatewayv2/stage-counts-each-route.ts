import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-04',
  title: "HTTP or WebSocket API's stage counts calls for each route",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  check(resource) {
    return expectOn(
      resource.get('DefaultRouteSettings.DetailedMetricsEnabled'),
      'the count of calls for each route',
    );
  },
  docs: () => ({
    rationale: 'The numbers for each route show which one is guessed at or fails.',
    remediation: 'Set `DefaultRouteSettings.DetailedMetricsEnabled` to true.',
    whenNotToUse: 'For APIs with one route.',
    examples: {
      pass: {
        on: one('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { DetailedMetricsEnabled: true } }),
      },
      fail: { omitted: one('AWS::ApiGatewayV2::Stage') },
    },
  }),
});
