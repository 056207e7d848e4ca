import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-08',
  title: "HTTP API's token authorizer names audience and issuer",
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Authorizer'],
  check(resource) {
    if (!resource.get('AuthorizerType').is('JWT')) return pass();
    const audience = resource.get('JwtConfiguration.Audience');
    return audience.items().length > 0
      ? expectSet(resource.get('JwtConfiguration.Issuer'), 'the issuer')
      : fail(audience, 'no audience is named');
  },
  docs: () => ({
    rationale: 'A token that was made for another application of the same issuer must not open this one.',
    remediation:
      'Set `JwtConfiguration.Audience` to your client ids and `JwtConfiguration.Issuer` to your user pool.',

    examples: {
      pass: {
        named: one('AWS::ApiGatewayV2::Authorizer', {
          AuthorizerType: 'JWT',
          JwtConfiguration: { Audience: ['abc'], Issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/x' },
        }),
        'a function': one('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'REQUEST' }),
      },
      fail: {
        omitted: one('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'JWT' }),
        'no issuer': one('AWS::ApiGatewayV2::Authorizer', {
          AuthorizerType: 'JWT',
          JwtConfiguration: { Audience: ['abc'] },
        }),
        'an issuer without an audience': one('AWS::ApiGatewayV2::Authorizer', {
          AuthorizerType: 'JWT',
          JwtConfiguration: { Audience: [], Issuer: 'https://idp.example.com' },
        }),
      },
    },
  }),
});
