import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-34',
  title: "REST API's authorizer knows which tokens were revoked",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Authorizer'],
  check(resource) {
    return expectNoneOf(
      resource.get('Type'),
      'the kind of authorizer, which knows no revoked token,',
      'COGNITO_USER_POOLS',
    );
  },
  docs: () => ({
    rationale:
      'The built-in check of tokens looks at signature and time alone. A token that was stolen, or whose user was locked out, works until it ends.',
    remediation:
      'Use an authorizer of the type `REQUEST` whose function asks a list of revoked tokens; `ProtectedApi` with `ApiAuthorizer.verifier` does.',
    whenNotToUse: 'Where tokens live so shortly that waiting for their end is enough.',
    examples: {
      pass: { 'a function': one('AWS::ApiGateway::Authorizer', { Type: 'REQUEST' }) },
      fail: {
        'the built-in check, without a list': one('AWS::ApiGateway::Authorizer', {
          Type: 'COGNITO_USER_POOLS',
        }),
      },
    },
  }),
});
