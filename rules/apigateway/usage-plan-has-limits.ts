import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-17',
  title: "API's usage plan has a quota or a rate",
  severity: 'low',
  profile: 'recommended',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::UsagePlan'],
  check(resource) {
    return resource.get('Throttle').isPresent() || resource.get('Quota').isPresent()
      ? pass()
      : fail(resource.get('Throttle'), 'neither a rate nor a quota is set');
  },
  docs: () => ({
    rationale: 'A plan without numbers limits nobody.',
    remediation: 'Set `Throttle.RateLimit`, `Throttle.BurstLimit` and `Quota`.',

    examples: {
      pass: {
        rate: one('AWS::ApiGateway::UsagePlan', { Throttle: { RateLimit: 10, BurstLimit: 20 } }),
        'a quota': one('AWS::ApiGateway::UsagePlan', { Quota: { Limit: 1000, Period: 'DAY' } }),
      },
      fail: { omitted: one('AWS::ApiGateway::UsagePlan', { UsagePlanName: 'free' }) },
    },
  }),
});
