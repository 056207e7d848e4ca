import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-09',
  title: 'HTTP API names the origins that may read it',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Api'],
  check(resource) {
    return resource
      .get('CorsConfiguration.AllowOrigins')
      .each((origin) =>
        testPattern(origin, 'is every origin', (text) => /^(?:https?:\/\/)?\*$/.test(text))
          ? fail(origin, 'every origin may read the answers')
          : pass(),
      );
  },
  docs: () => ({
    rationale:
      'With `*` every page that a user visits may call the API from his browser and read the answer.',
    remediation: 'Name your origins in `CorsConfiguration.AllowOrigins`.',

    examples: {
      pass: {
        named: one('AWS::ApiGatewayV2::Api', {
          CorsConfiguration: { AllowOrigins: ['https://app.example.com'] },
        }),
        'no cross-origin access': one('AWS::ApiGatewayV2::Api'),
        ...each(['https://*.example.com', 'https://example.com/*'], (origin) =>
          one('AWS::ApiGatewayV2::Api', { CorsConfiguration: { AllowOrigins: [origin] } }),
        ),
      },
      fail: {
        'every origin, without names': one('AWS::ApiGatewayV2::Api', {
          CorsConfiguration: { AllowOrigins: ['*'] },
        }),
        ...each(['http://*', 'https://*'], (origin) =>
          one('AWS::ApiGatewayV2::Api', { CorsConfiguration: { AllowOrigins: [origin] } }),
        ),
      },
    },
  }),
});
