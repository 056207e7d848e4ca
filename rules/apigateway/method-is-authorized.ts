import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-01',
  title: 'API method asks who calls',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03', 'IDN-05'],
  frameworks: { fsbp: ['APIGateway.8'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Method'],
  check(resource) {
    const type = resource.get('AuthorizationType');
    if (resource.get('HttpMethod').is('OPTIONS')) return pass();
    return type.isAbsent() || type.is('NONE')
      ? fail(type, `the kind of authorization is ${type.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A method without authorization answers everybody on the internet. An API key only counts calls; it does not say who makes them.',
    remediation:
      'Set `AuthorizationType` to `COGNITO_USER_POOLS`, `CUSTOM` or `AWS_IAM`, with `AuthorizerId`.',

    examples: {
      pass: {
        'a user pool': one('AWS::ApiGateway::Method', {
          HttpMethod: 'GET',
          AuthorizationType: 'COGNITO_USER_POOLS',
          AuthorizerId: { Ref: 'Pool' },
        }),
        'a preflight request': one('AWS::ApiGateway::Method', {
          HttpMethod: 'OPTIONS',
          AuthorizationType: 'NONE',
        }),
      },
      fail: {
        none: one('AWS::ApiGateway::Method', { HttpMethod: 'POST', AuthorizationType: 'NONE' }),
        omitted: one('AWS::ApiGateway::Method', { HttpMethod: 'ANY' }),
      },
    },
  }),
});
