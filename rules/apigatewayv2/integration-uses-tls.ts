import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-11',
  title: 'HTTP API calls what is behind it over TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03', 'NET-06'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Integration', 'AWS::ApiGateway::Method'],
  check(resource) {
    const type = resource.get('IntegrationType').isPresent()
      ? resource.get('IntegrationType')
      : resource.get('Integration.Type');
    const uri = resource.get('IntegrationUri').isPresent()
      ? resource.get('IntegrationUri')
      : resource.get('Integration.Uri');
    return type.is('HTTP', 'HTTP_PROXY') &&
      testPattern(uri, 'is plain HTTP', (text) => /^http:\/\//i.test(text))
      ? fail(uri, `the integration is ${uri.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      "The API ends the caller's TLS. What follows over plain HTTP can be read and changed on the way.",
    remediation: 'Use `https://` in `IntegrationUri` or `Integration.Uri`.',

    examples: {
      pass: {
        tls: one('AWS::ApiGatewayV2::Integration', {
          IntegrationType: 'HTTP_PROXY',
          IntegrationUri: 'https://backend.example.com',
        }),
        'no integration': one('AWS::ApiGateway::Method'),
        'a plain address within another': one('AWS::ApiGatewayV2::Integration', {
          IntegrationType: 'HTTP_PROXY',
          IntegrationUri: 'https://backend.example.com/?of=http://example.com',
        }),
      },
      fail: {
        plain: one('AWS::ApiGatewayV2::Integration', {
          IntegrationType: 'HTTP_PROXY',
          IntegrationUri: 'http://backend.example.com',
        }),
        'a REST API, without TLS': one('AWS::ApiGateway::Method', {
          Integration: { Type: 'HTTP', Uri: 'http://backend.example.com' },
        }),
      },
    },
  }),
});
