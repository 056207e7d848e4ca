import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-35',
  title: "API's usage plan limits the rate",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::UsagePlan'],
  check(resource) {
    return expectSet(resource.get('Throttle.RateLimit'), 'the rate');
  },
  docs: () => ({
    rationale: 'A quota for a day lets all of it come in one second.',
    remediation: 'Set `Throttle.RateLimit` and `Throttle.BurstLimit`.',
    whenNotToUse: 'Where the stage limits the rate of every method.',
    examples: {
      pass: { rate: one('AWS::ApiGateway::UsagePlan', { Throttle: { RateLimit: 10, BurstLimit: 20 } }) },
      fail: {
        omitted: one('AWS::ApiGateway::UsagePlan'),
        'a quota alone': one('AWS::ApiGateway::UsagePlan', { Quota: { Limit: 1000, Period: 'DAY' } }),
      },
    },
  }),
});
