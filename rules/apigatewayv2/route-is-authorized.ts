import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-05',
  title: "HTTP or WebSocket API's route asks who calls",
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03', 'IDN-05'],
  frameworks: { fsbp: ['APIGateway.8'] },
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Route'],
  check(resource) {
    const key = resource.get('RouteKey');
    if (
      testPattern(key, 'is a preflight request or comes after connecting', (text) =>
        /^OPTIONS |^\$disconnect$/.test(text),
      )
    )
      return pass();
    const type = resource.get('AuthorizationType');
    return type.isAbsent() || type.is('NONE')
      ? fail(type, `the kind of authorization is ${type.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'A route without authorization answers everybody on the internet.',
    remediation: 'Set `AuthorizationType` to `JWT`, `CUSTOM` or `AWS_IAM`, with `AuthorizerId`.',

    examples: {
      pass: {
        jwt: one('AWS::ApiGatewayV2::Route', {
          RouteKey: 'GET /orders',
          AuthorizationType: 'JWT',
          AuthorizerId: { Ref: 'Who' },
          AuthorizationScopes: ['orders/read'],
        }),
        'a preflight request': one('AWS::ApiGatewayV2::Route', { RouteKey: 'OPTIONS /orders' }),
      },
      fail: {
        none: one('AWS::ApiGatewayV2::Route', { RouteKey: 'GET /orders', AuthorizationType: 'NONE' }),
        omitted: one('AWS::ApiGatewayV2::Route', { RouteKey: '$default' }),
      },
    },
  }),
});
