import { idsOf, propertiesOf, reported, serverless, x } from './support';

const METHOD = 'AWS::ApiGateway::Method';
const pool = { Authorizers: { Pool: { UserPoolArn: 'p' }, Own: { FunctionArn: 'f' } } };

/** The method of the event `E` of the function `F`, for an API with its `Auth`. */
const method = (Auth: object, own?: object, properties: object = {}) => {
  const Events = {
    E: { Type: 'Api', Properties: { RestApiId: { Ref: 'X' }, Path: '/a', Method: 'get', Auth: own } },
  };
  const F = { Type: 'AWS::Serverless::Function', Properties: { Events } };
  return x('Api', { StageName: 'Prod', Auth, ...properties }, {}, { F });
};

test('an API becomes an API, a deployment and a stage', () => {
  const template = x('Api', {
    StageName: 'Prod',
    TracingEnabled: true,
    AccessLogSetting: { DestinationArn: 'g' },
    MethodSettings: [{ LoggingLevel: 'INFO' }],
    EndpointConfiguration: { Type: 'PRIVATE', VPCEndpointIds: ['v'] },
    BinaryMediaTypes: ['*/*'],
  });
  expect(propertiesOf(template, 'AWS::ApiGateway::RestApi', 'X')).toEqual({
    BinaryMediaTypes: ['*/*'],
    EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['v'] },
  });
  expect(propertiesOf(template, 'AWS::ApiGateway::Stage', 'XProdStage')).toEqual({
    StageName: 'Prod',
    TracingEnabled: true,
    AccessLogSetting: { DestinationArn: 'g' },
    MethodSettings: [{ LoggingLevel: 'INFO' }],
    RestApiId: { Ref: 'X' },
    DeploymentId: { Ref: 'XDeployment' },
  });
  expect(reported(template, 'AWS::ApiGateway::Stage', '/Properties/MethodSettings/0/LoggingLevel')).toBe(
    'X/Properties/MethodSettings/0/LoggingLevel',
  );
  expect(idsOf(template, METHOD)).toEqual([]);
});

test.each([
  ['nothing', {}, undefined, { AuthorizationType: 'NONE' }],
  ['authorizers of which none is the default', pool, undefined, { AuthorizationType: 'NONE' }],
  [
    'a user pool for all',
    { ...pool, DefaultAuthorizer: 'Pool' },
    undefined,
    { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'XPoolAuthorizer' } },
  ],
  [
    'none for one',
    { ...pool, DefaultAuthorizer: 'Pool' },
    { Authorizer: 'NONE' },
    { AuthorizationType: 'NONE' },
  ],
  [
    'a function for one',
    pool,
    { Authorizer: 'Own', AuthorizationScopes: ['s'] },
    { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'XOwnAuthorizer' }, AuthorizationScopes: ['s'] },
  ],
  ['a signature', { DefaultAuthorizer: 'AWS_IAM' }, undefined, { AuthorizationType: 'AWS_IAM' }],
  ['a key', { ApiKeyRequired: true }, undefined, { AuthorizationType: 'NONE', ApiKeyRequired: true }],
  ['a key for all but one', { ApiKeyRequired: true }, { ApiKeyRequired: false }, { ApiKeyRequired: false }],
  [
    'a choice',
    {},
    { Authorizer: { 'Fn::If': ['C', 'AWS_IAM', 'NONE'] } },
    { AuthorizationType: { 'Fn::If': ['C', 'AWS_IAM', 'NONE'] } },
  ],
  ['a parameter', {}, { Authorizer: { Ref: 'P' } }, { AuthorizationType: { Ref: 'P' } }],
])('a method that asks for %s', (_what, auth, own, expected) => {
  const template = method(auth, own);
  expect(propertiesOf(template, METHOD)).toMatchObject({
    RestApiId: { Ref: 'X' },
    HttpMethod: 'GET',
    ...expected,
  });
  expect(reported(template, METHOD, '/Properties/AuthorizationType')).toBe(
    'F/Properties/Events/E/Properties/Auth/Authorizer',
  );
});

test('authorizers are those of the API, with the permission to call their function', () => {
  const template = method(pool);
  expect(propertiesOf(template, 'AWS::ApiGateway::Authorizer', 'XPoolAuthorizer')).toMatchObject({
    Type: 'COGNITO_USER_POOLS',
    ProviderARNs: ['p'],
  });
  expect(propertiesOf(template, 'AWS::ApiGateway::Authorizer', 'XOwnAuthorizer')).toMatchObject({
    Type: 'TOKEN',
  });
  expect(propertiesOf(template, 'AWS::Lambda::Permission', 'XOwnAuthorizerPermission')).toMatchObject({
    FunctionName: 'f',
    Principal: 'apigateway.amazonaws.com',
  });
});

test('an event that names an API that nobody can see makes a permission and no method', () => {
  const Events = { E: { Type: 'Api', Properties: { RestApiId: 'abc', Path: '/a/{id}', Method: 'any' } } };
  const template = serverless({ F: { Type: 'AWS::Serverless::Function', Properties: { Events } } });
  expect(idsOf(template, METHOD)).toEqual([]);
  expect(JSON.stringify(propertiesOf(template, 'AWS::Lambda::Permission'))).toContain('/*/*/a/*');
});
