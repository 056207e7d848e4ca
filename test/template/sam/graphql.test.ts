import { idsOf, propertiesOf, reported, x } from './support';

test('a GraphQL API logs all fields with a role of its own, unless it says otherwise', () => {
  const template = x('GraphQLApi', {
    Auth: {
      Type: 'AMAZON_COGNITO_USER_POOLS',
      UserPool: { UserPoolId: 'u' },
      Additional: [{ Type: 'API_KEY' }],
    },
    ApiKeys: { Key: { ExpiresOn: 9 } },
    SchemaInline: 'type Query { a: Int }',
    XrayEnabled: true,
  });
  expect(propertiesOf(template, 'AWS::AppSync::GraphQLApi', 'X')).toEqual({
    Name: 'X',
    XrayEnabled: true,
    AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
    UserPoolConfig: { UserPoolId: 'u' },
    AdditionalAuthenticationProviders: [{ AuthenticationType: 'API_KEY' }],
    LogConfig: { FieldLogLevel: 'ALL', CloudWatchLogsRoleArn: { 'Fn::GetAtt': ['XCloudWatchRole', 'Arn'] } },
  });
  expect(propertiesOf(template, 'AWS::AppSync::ApiKey', 'XKey')).toMatchObject({ Expires: 9 });
  expect(propertiesOf(template, 'AWS::AppSync::GraphQLSchema')).toMatchObject({
    Definition: 'type Query { a: Int }',
  });
  expect(reported(template, 'AWS::AppSync::GraphQLApi', '/Properties/AuthenticationType')).toBe(
    'X/Properties/Auth/Type',
  );
  const silent = x('GraphQLApi', { Logging: false });
  expect(propertiesOf(silent, 'AWS::AppSync::GraphQLApi')).not.toHaveProperty('LogConfig');
  expect(idsOf(silent, 'AWS::IAM::Role')).toEqual([]);
});

test('a source of a GraphQL API may do what it is permitted, and no more', () => {
  const source = (Permissions?: string[]) =>
    x('GraphQLApi', {
      Logging: false,
      DataSources: { DynamoDb: { T: { TableName: 't', TableArn: 'arn', Permissions } } },
    });
  expect(propertiesOf(source(), 'AWS::AppSync::DataSource', 'XTDataSource')).toMatchObject({
    Type: 'AMAZON_DYNAMODB',
    DynamoDBConfig: { TableName: 't' },
    ServiceRoleArn: { 'Fn::GetAtt': ['XTRole', 'Arn'] },
  });
  const policies = (permissions?: string[]) =>
    JSON.stringify(propertiesOf(source(permissions), 'AWS::IAM::Role', 'XTRole')['Policies']);
  expect(policies()).toContain('dynamodb:PutItem');
  expect(policies(['Read'])).not.toContain('dynamodb:PutItem');
  expect(policies(['Read'])).toContain('dynamodb:GetItem');
});
