import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-06',
  title: "API authorizer's answers are kept for five minutes at most",
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-03', 'IDN-04'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Authorizer'],
  check(resource) {
    return expectAtMost(
      resource.get('AuthorizerResultTtlInSeconds'),
      'the life of an answer in seconds',
      300,
    );
  },
  docs: () => ({
    rationale: 'For as long as an answer is kept a user who was locked out still gets in.',
    remediation: 'Set `AuthorizerResultTtlInSeconds` to 300 or less.',

    examples: {
      pass: {
        'omitted, which means five minutes': one('AWS::ApiGateway::Authorizer'),
        never: one('AWS::ApiGateway::Authorizer', { AuthorizerResultTtlInSeconds: 0 }),
      },
      fail: { 'an hour': one('AWS::ApiGateway::Authorizer', { AuthorizerResultTtlInSeconds: 3600 }) },
    },
  }),
});
