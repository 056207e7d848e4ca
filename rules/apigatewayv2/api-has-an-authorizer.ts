import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-07',
  title: 'HTTP or WebSocket API has an authorizer',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-03', 'IDN-05'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Api'],
  check(resource) {
    return resource.referrers('AWS::ApiGatewayV2::Authorizer', 'ApiId').length > 0
      ? pass()
      : fail('', 'no authorizer of the template is for the API');
  },
  docs: () => ({
    rationale: 'Without an authorizer every route must find its own way to know who calls, or none does.',
    remediation: 'Add an `AWS::ApiGatewayV2::Authorizer` with the API as `ApiId`.',
    whenNotToUse: 'For APIs whose callers sign with IAM.',
    examples: {
      pass: {
        authorizer: resources({
          Subject: ['AWS::ApiGatewayV2::Api'],
          Who: ['AWS::ApiGatewayV2::Authorizer', { ApiId: { Ref: 'Subject' }, AuthorizerType: 'JWT' }],
        }),
      },
      fail: { 'no authorizer': one('AWS::ApiGatewayV2::Api', { Name: 'orders' }) },
    },
  }),
});
