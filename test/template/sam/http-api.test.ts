import { idsOf, propertiesOf, reported, x } from './support';
import { verdict } from '../support';

const ROUTE = 'AWS::ApiGatewayV2::Route';
const jwt = { Authorizers: { Own: { JwtConfiguration: { issuer: 'i', audience: ['a'] } } } };
const route = (Auth: object, own?: object) => {
  const Properties = { ApiId: { Ref: 'X' }, Path: '/a', Method: 'post', Auth: own };
  const F = {
    Type: 'AWS::Serverless::Function',
    Properties: { Events: { E: { Type: 'HttpApi', Properties } } },
  };
  return x('HttpApi', { Auth }, {}, { F });
};

test('an HTTP API becomes an API and a stage', () => {
  const template = x('HttpApi', {
    AccessLogSettings: { DestinationArn: 'g' },
    DefaultRouteSettings: { ThrottlingRateLimit: 1 },
    CorsConfiguration: true,
  });
  expect(propertiesOf(template, 'AWS::ApiGatewayV2::Api', 'X')).toEqual({
    ProtocolType: 'HTTP',
    CorsConfiguration: { AllowOrigins: ['*'] },
  });
  expect(propertiesOf(template, 'AWS::ApiGatewayV2::Stage', 'XApiGatewayDefaultStage')).toEqual({
    StageName: '$default',
    AutoDeploy: true,
    ApiId: { Ref: 'X' },
    AccessLogSettings: { DestinationArn: 'g' },
    DefaultRouteSettings: { ThrottlingRateLimit: 1 },
  });
  expect(idsOf(x('HttpApi', { StageName: 'dev' }), 'AWS::ApiGatewayV2::Stage')).toEqual(['XdevStage']);
  const own = { AllowOrigins: ['https://a.example'] };
  expect(propertiesOf(x('HttpApi', { CorsConfiguration: own }), 'AWS::ApiGatewayV2::Api')).toMatchObject({
    CorsConfiguration: own,
  });
});

test.each([
  ['nothing', {}, undefined, { AuthorizationType: 'NONE' }],
  [
    'a token for all',
    { ...jwt, DefaultAuthorizer: 'Own' },
    undefined,
    { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'XOwnAuthorizer' } },
  ],
  [
    'none for one',
    { ...jwt, DefaultAuthorizer: 'Own' },
    { Authorizer: 'NONE' },
    { AuthorizationType: 'NONE' },
  ],
  [
    'a signature for one',
    { EnableIamAuthorizer: true },
    { Authorizer: 'AWS_IAM' },
    { AuthorizationType: 'AWS_IAM' },
  ],
])('a route that asks for %s', (_what, auth, own, expected) => {
  const template = route(auth, own);
  expect(propertiesOf(template, ROUTE)).toMatchObject({
    RouteKey: 'POST /a',
    ApiId: { Ref: 'X' },
    ...expected,
  });
  expect(reported(template, ROUTE, '/Properties/AuthorizationType')).toBe(
    'F/Properties/Events/E/Properties/Auth/Authorizer',
  );
});

test('authorizers name their issuer and audience, in either spelling', () => {
  const expected = { AuthorizerType: 'JWT', JwtConfiguration: { Issuer: 'i', Audience: ['a'] } };
  expect(propertiesOf(route(jwt), 'AWS::ApiGatewayV2::Authorizer')).toMatchObject(expected);
  const written = { Authorizers: { Own: { JwtConfiguration: { Issuer: 'i', Audience: ['a'] } } } };
  expect(propertiesOf(route(written), 'AWS::ApiGatewayV2::Authorizer')).toMatchObject(expected);
  const own = { Authorizers: { Own: { FunctionArn: 'f' } } };
  expect(propertiesOf(route(own), 'AWS::ApiGatewayV2::Authorizer')).toMatchObject({
    AuthorizerType: 'REQUEST',
  });
});

test('an event without a path is the route for everything else', () => {
  const F = { Type: 'AWS::Serverless::Function', Properties: { Events: { E: { Type: 'HttpApi' } } } };
  const template = x('HttpApi', {}, {}, { F: F, G: { Type: 'T' } });
  expect(propertiesOf(template, ROUTE)).toMatchObject({
    RouteKey: '$default',
    ApiId: { Ref: 'ServerlessHttpApi' },
  });
  expect(idsOf(template, 'AWS::ApiGatewayV2::Api')).toEqual(['X', 'ServerlessHttpApi']);
});

test('a document elsewhere has routes of which nothing is known, one in the template has those it says', () => {
  const elsewhere = x('HttpApi', { DefinitionUri: 'api.yaml' });
  expect(verdict(elsewhere, (one) => one.get('AuthorizationType').is('JWT'), 'XRoute0')).toBe('unknown');
  const here = x('HttpApi', {
    DefinitionBody: { paths: { '/a': { get: {}, 'x-amazon-apigateway-any-method': {} } } },
  });
  expect(here.byType(ROUTE).map(({ raw }) => raw['Properties'])).toMatchObject([
    { RouteKey: 'GET /a', AuthorizationType: 'NONE' },
    { RouteKey: 'ANY /a', AuthorizationType: 'NONE' },
  ]);
});

test('a domain name with its certificate', () => {
  const template = x('HttpApi', {
    Domain: { DomainName: 'd', CertificateArn: 'c', SecurityPolicy: 'TLS_1_2' },
  });
  expect(propertiesOf(template, 'AWS::ApiGatewayV2::DomainName')).toEqual({
    DomainName: 'd',
    DomainNameConfigurations: [{ CertificateArn: 'c', SecurityPolicy: 'TLS_1_2' }],
  });
  expect(idsOf(template, 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
});
