import { each, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const authorizer = (AuthorizerResultTtlInSeconds?: number, Type = 'REQUEST') =>
  one('AWS::ApiGateway::Authorizer', {
    Type,
    ...(AuthorizerResultTtlInSeconds !== undefined && { AuthorizerResultTtlInSeconds }),
  });

export default defineRule({
  id: 'PC-APIGW-31',
  title: "REST API authorizer's answers end within a minute",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-05', 'AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Authorizer'],
  check(resource) {
    if (!resource.get('Type').is('TOKEN', 'REQUEST')) return pass();
    const time = resource.get('AuthorizerResultTtlInSeconds');
    if (time.isAbsent()) return fail(time, 'an answer is kept for 300 seconds');
    return time.isAtMost(60) ? pass() : fail(time, `an answer is kept for ${time.describe()} seconds`);
  },
  docs: () => ({
    rationale:
      'For as long as an answer is kept, a revoked token works on. Without a setting that is five minutes.',
    remediation: 'Set `AuthorizerResultTtlInSeconds` to 60 or less; `ProtectedApi` does.',
    whenNotToUse: 'Where no token is ever revoked before it ends.',
    examples: {
      pass: {
        'a minute': authorizer(60),
        'not kept': authorizer(0, 'TOKEN'),
        'a user pool, which is asked each time': authorizer(undefined, 'COGNITO_USER_POOLS'),
      },
      fail: {
        omitted: authorizer(),
        ...each(['TOKEN', 'REQUEST'], (Type) => authorizer(300, Type)),
      },
    },
  }),
});
