import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-02',
  title: 'API method asks for an API key',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Method'],
  check(resource) {
    return resource.get('HttpMethod').is('OPTIONS')
      ? pass()
      : expectOn(resource.get('ApiKeyRequired'), 'the need for an API key');
  },
  docs: () => ({
    rationale: 'A key ties a caller to a usage plan with limits of its own. It is no proof of who calls.',
    remediation: 'Set `ApiKeyRequired` to true, with an `AWS::ApiGateway::UsagePlan`.',
    whenNotToUse: 'Where callers are limited by user or address instead.',
    examples: {
      pass: {
        key: one('AWS::ApiGateway::Method', { HttpMethod: 'GET', ApiKeyRequired: true }),
        'a preflight request': one('AWS::ApiGateway::Method', { HttpMethod: 'OPTIONS' }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Method', { HttpMethod: 'GET' }),
        off: one('AWS::ApiGateway::Method', { HttpMethod: 'GET', ApiKeyRequired: false }),
      },
    },
  }),
});
