import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-05',
  title: 'REST API has an authorizer',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-03', 'IDN-05'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    return resource.referrers('AWS::ApiGateway::Authorizer', 'RestApiId').length > 0
      ? pass()
      : fail('', 'no authorizer of the template is for the API');
  },
  docs: () => ({
    rationale: 'Without an authorizer every method must find its own way to know who calls, or none does.',
    remediation: 'Add an `AWS::ApiGateway::Authorizer` with the API as `RestApiId`.',
    whenNotToUse: 'For APIs whose callers sign with IAM, or which are private.',
    examples: {
      pass: {
        authorizer: resources({
          Subject: ['AWS::ApiGateway::RestApi'],
          Who: ['AWS::ApiGateway::Authorizer', { RestApiId: { Ref: 'Subject' }, Type: 'TOKEN' }],
        }),
      },
      fail: { 'no authorizer': one('AWS::ApiGateway::RestApi', { Name: 'orders' }) },
    },
  }),
});
