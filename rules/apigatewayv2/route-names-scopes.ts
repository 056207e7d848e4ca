import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-06',
  title: "HTTP API's route with a token names the scopes that it needs",
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-05', 'IDN-11'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Route'],
  check(resource) {
    if (!resource.get('AuthorizationType').is('JWT')) return pass();
    const scopes = resource.get('AuthorizationScopes');
    return scopes.items().length > 0
      ? pass()
      : fail(scopes, 'no scope is named, so an ID token is taken too');
  },
  docs: () => ({
    rationale:
      'The authorizer takes either audience or client id. Without a scope an ID token passes, which is meant for the client and not for the API.',
    remediation: 'Set `AuthorizationScopes` to a scope of your resource server.',

    examples: {
      pass: {
        scope: one('AWS::ApiGatewayV2::Route', {
          AuthorizationType: 'JWT',
          AuthorizationScopes: ['orders/read'],
        }),
        'no token': one('AWS::ApiGatewayV2::Route', { AuthorizationType: 'AWS_IAM' }),
      },
      fail: { omitted: one('AWS::ApiGatewayV2::Route', { AuthorizationType: 'JWT' }) },
    },
  }),
});
