import { verdict } from '../support';
import { propertiesOf, reported, x } from './support';

const METHOD = 'AWS::ApiGateway::Method';
const pool = { Authorizers: { Pool: { UserPoolArn: 'p' }, Own: { FunctionArn: 'f' } } };

test('a document in the template is read: its methods, what they ask for, and its policy', () => {
  const DefinitionBody = {
    securityDefinitions: {
      sig: { type: 'apiKey', 'x-amazon-apigateway-authtype': 'awsSigv4' },
      pool: { type: 'apiKey', 'x-amazon-apigateway-authtype': 'cognito_user_pools' },
      own: { type: 'apiKey', 'x-amazon-apigateway-authorizer': { type: 'token' } },
      key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    },
    'x-amazon-apigateway-policy': { Statement: [] },
    paths: {
      '/a': {
        get: { security: [{ sig: [] }] },
        put: { security: [{ pool: [] }] },
        post: { security: [{ own: [] }] },
        delete: { security: [{ key: [] }] },
        patch: { security: [] },
        head: {},
        options: { 'x-amazon-apigateway-auth': { type: 'aws_iam' } },
        parameters: [],
      },
    },
  };
  const template = x('Api', { StageName: 's', DefinitionBody, Auth: { ...pool, DefaultAuthorizer: 'Own' } });
  const found = template.byType(METHOD).map(({ raw }) => raw['Properties'] as Record<string, unknown>);
  expect(found.map((one) => `${String(one['HttpMethod'])} ${String(one['AuthorizationType'])}`)).toEqual([
    'GET AWS_IAM',
    'PUT COGNITO_USER_POOLS',
    'POST CUSTOM',
    'DELETE NONE',
    'PATCH NONE',
    'HEAD CUSTOM',
    'OPTIONS AWS_IAM',
  ]);
  expect(found[3]).toMatchObject({ ApiKeyRequired: true });
  expect(reported(template, METHOD, '/Properties/AuthorizationType', 'XMethod1')).toBe(
    'X/Properties/DefinitionBody/paths/~1a/put',
  );
  expect(propertiesOf(template, 'AWS::ApiGateway::RestApi')).toEqual({ Policy: { Statement: [] } });
});

test.each([
  ['a document elsewhere', { DefinitionUri: 'api.yaml' }],
  ['an included document', { DefinitionBody: { 'Fn::Transform': { Name: 'AWS::Include' } } }],
  ['included paths', { DefinitionBody: { paths: { 'Fn::Transform': { Name: 'AWS::Include' } } } }],
  ['an included path', { DefinitionBody: { paths: { '/a': { Ref: 'P' } } } }],
  ['an included operation', { DefinitionBody: { paths: { '/a': { get: { Ref: 'P' } } } } }],
  [
    'security for the whole document',
    { DefinitionBody: { security: [{ a: [] }], paths: { '/a': { get: {} } } } },
  ],
])('%s has methods of which nobody knows what they ask for', (_what, properties) => {
  const template = x('Api', { StageName: 's', ...properties });
  const isSigned = verdict(template, (one) => one.get('AuthorizationType').is('AWS_IAM'), 'XMethod0');
  expect(isSigned).toBe('unknown');
});
