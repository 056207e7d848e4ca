import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-27',
  title: "REST API's stage limits the rate of calls",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    const settings = resource.get('MethodSettings');
    return settings.some((item) => item.get('ThrottlingRateLimit').isAtLeast(0.1))
      ? pass()
      : fail(settings, 'no rate is set');
  },
  docs: () => ({
    rationale: 'Without a rate of its own one API uses up the limit of the account, and others stop.',
    remediation: 'Set `MethodSettings[].ThrottlingRateLimit` and `ThrottlingBurstLimit` for `/*` and `*`.',
    whenNotToUse: 'Where usage plans limit every caller.',
    examples: {
      pass: {
        limited: one('AWS::ApiGateway::Stage', {
          MethodSettings: [
            { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
          ],
        }),
      },
      fail: { omitted: one('AWS::ApiGateway::Stage') },
    },
  }),
});
