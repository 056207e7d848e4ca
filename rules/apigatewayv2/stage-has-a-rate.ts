import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-03',
  title: "HTTP or WebSocket API's stage limits the rate of calls",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  check(resource) {
    return expectSet(resource.get('DefaultRouteSettings.ThrottlingRateLimit'), 'the rate of calls');
  },
  docs: () => ({
    rationale: 'Without a rate of its own one API uses up the limit of the account, and others stop.',
    remediation: 'Set `DefaultRouteSettings.ThrottlingRateLimit` and `ThrottlingBurstLimit`.',
    whenNotToUse: 'In accounts with one API.',
    examples: {
      pass: {
        limited: one('AWS::ApiGatewayV2::Stage', {
          DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
        }),
      },
      fail: { omitted: one('AWS::ApiGatewayV2::Stage') },
    },
  }),
});
