import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-18',
  title: "HTTP API's authorizer knows which tokens were revoked",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Authorizer'],
  check(resource) {
    return expectNoneOf(
      resource.get('AuthorizerType'),
      'the kind of authorizer, which knows no revoked token,',
      'JWT',
    );
  },
  docs: () => ({
    rationale:
      'The built-in check of tokens looks at signature and time alone. A token that was stolen, or whose user was locked out, works until it ends.',
    remediation:
      'Use an authorizer of the type `REQUEST` whose function asks a list of revoked tokens; `ProtectedHttpApi` with `ApiAuthorizer.verifier` does.',
    whenNotToUse: 'Where tokens live so shortly that waiting for their end is enough.',
    examples: {
      pass: { 'a function': one('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'REQUEST' }) },
      fail: {
        'the built-in check, without a list': one('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'JWT' }),
      },
    },
  }),
});
