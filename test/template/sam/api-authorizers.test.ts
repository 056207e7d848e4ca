import { propertiesOf, x } from './support';

const identity = {
  Headers: ['Authorization'],
  QueryStrings: ['q'],
  StageVariables: ['v'],
  Context: ['httpMethod'],
};
const own = (settings: object) => ({ Auth: { Authorizers: { Own: { FunctionArn: 'f', ...settings } } } });
const rest = (settings: object) =>
  propertiesOf(x('Api', { StageName: 'Prod', ...own(settings) }), 'AWS::ApiGateway::Authorizer');
const http = (settings: object) => propertiesOf(x('HttpApi', own(settings)), 'AWS::ApiGatewayV2::Authorizer');

test('what an authorizer of a REST API knows a caller by is written as the API wants it', () => {
  expect(rest({ FunctionPayloadType: 'REQUEST', Identity: identity })).toMatchObject({
    IdentitySource:
      'method.request.header.Authorization, method.request.querystring.q, stageVariables.v, context.httpMethod',
  });
  expect(rest({ Identity: { Header: 'X-Token' } })).toMatchObject({
    IdentitySource: 'method.request.header.X-Token',
  });
  expect(rest({})).not.toHaveProperty('IdentitySource');
});

test('what an authorizer of an HTTP API knows a caller by is written as the API wants it', () => {
  expect(http({ Identity: identity })).toMatchObject({
    IdentitySource: [
      '$request.header.Authorization',
      '$request.querystring.q',
      '$stageVariables.v',
      '$context.httpMethod',
    ],
  });
  expect(http({ IdentitySource: '$request.header.X' })).toMatchObject({
    IdentitySource: ['$request.header.X'],
  });
});
