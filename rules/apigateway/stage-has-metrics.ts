import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-APIGW-10',
  title: "REST API's stage has metrics",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    const settings = resource.get('MethodSettings');
    if (settings.items().length === 0) return fail(settings, 'metrics of methods are not set');
    return settings.each((item) =>
      expectOn(item.get('MetricsEnabled'), 'the count of calls for each method'),
    );
  },
  docs: () => ({
    rationale: 'The numbers for each method show which one is guessed at or fails.',
    remediation: 'Set `MethodSettings[].MetricsEnabled` to true.',
    whenNotToUse: "For APIs with one method, which the API's own numbers show.",
    examples: {
      pass: {
        on: one('AWS::ApiGateway::Stage', {
          MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: true }],
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Stage'),
        off: one('AWS::ApiGateway::Stage', {
          MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: false }],
        }),
      },
    },
  }),
});
