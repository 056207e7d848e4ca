import { type Resource } from '../../template';
import { testPattern } from '../../template/policy';
import { one, resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const hasConnect = (api: Resource) =>
  api.referrers('AWS::ApiGatewayV2::Route', 'ApiId').some((route) => route.get('RouteKey').is('$connect'));

export default defineRule({
  id: 'PC-APIGW2-05',
  title: "HTTP or WebSocket API's route asks who calls",
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03', 'IDN-05'],
  frameworks: { fsbp: ['APIGateway.8'] },
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Route'],
  check(resource, template) {
    const key = resource.get('RouteKey');
    if (
      testPattern(key, 'is a preflight request or comes after connecting', (text) =>
        /^OPTIONS |^\$disconnect$/.test(text),
      )
    )
      return pass();
    const api = template.targetOf(resource.get('ApiId'));
    // A WebSocket API asks once, when somebody connects.
    const asksBefore = api?.get('ProtocolType').is('WEBSOCKET') && !key.is('$connect') && hasConnect(api);
    if (asksBefore) return pass();
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
        'what is sent after connecting': resources({
          Api: ['AWS::ApiGatewayV2::Api', { ProtocolType: 'WEBSOCKET' }],
          Subject: ['AWS::ApiGatewayV2::Route', { ApiId: { Ref: 'Api' }, RouteKey: '$default' }],
          Connect: [
            'AWS::ApiGatewayV2::Route',
            { ApiId: { Ref: 'Api' }, RouteKey: '$connect', AuthorizationType: 'AWS_IAM' },
          ],
        }),
        'a preflight request': one('AWS::ApiGatewayV2::Route', { RouteKey: 'OPTIONS /orders' }),
        'what is sent at the end': one('AWS::ApiGatewayV2::Route', { RouteKey: '$disconnect' }),
      },
      fail: {
        'a WebSocket API where nobody asks at all': resources({
          Api: ['AWS::ApiGatewayV2::Api', { ProtocolType: 'WEBSOCKET' }],
          Subject: ['AWS::ApiGatewayV2::Route', { ApiId: { Ref: 'Api' }, RouteKey: '$default' }],
        }),
        'a WebSocket API that lets everybody connect': resources({
          Api: ['AWS::ApiGatewayV2::Api', { ProtocolType: 'WEBSOCKET' }],
          Subject: ['AWS::ApiGatewayV2::Route', { ApiId: { Ref: 'Api' }, RouteKey: '$connect' }],
        }),
        none: one('AWS::ApiGatewayV2::Route', { RouteKey: 'GET /orders', AuthorizationType: 'NONE' }),
        omitted: one('AWS::ApiGatewayV2::Route', { RouteKey: '$default' }),
        ...each(['GET /OPTIONS x', 'x$disconnect', '$disconnected'], (RouteKey) =>
          one('AWS::ApiGatewayV2::Route', { RouteKey }),
        ),
      },
    },
  }),
});
