import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

const authorizer = (properties: Record<string, unknown>) =>
  one('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'REQUEST', ...properties });

export default defineRule({
  id: 'PC-APIGW2-17',
  title: "HTTP API authorizer's answers end within a minute",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-05', 'AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Authorizer'],
  check(resource) {
    return expectAtMost(resource.get('AuthorizerResultTtlInSeconds'), 'the life of an answer in seconds', 60);
  },
  docs: () => ({
    rationale: 'For as long as an answer is kept, a revoked token works on.',
    remediation: 'Set `AuthorizerResultTtlInSeconds` to 60 or less; `ProtectedHttpApi` does.',
    whenNotToUse: 'Where no token is ever revoked before it ends.',
    examples: {
      pass: {
        'omitted, which means that nothing is kept': authorizer({}),
        'a minute': authorizer({ AuthorizerResultTtlInSeconds: 60 }),
      },
      fail: { 'five minutes': authorizer({ AuthorizerResultTtlInSeconds: 300 }) },
    },
  }),
});
