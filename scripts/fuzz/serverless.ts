import { type JsonObject } from '../../template';

const ref = (Ref: string): JsonObject => ({ Ref });
const cors = { AllowOrigins: ['*'], AllowMethods: "'GET'", MaxAge: 600 };
const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const events = {
  Get: {
    Type: 'Api',
    Properties: { Path: '/a/{b}', Method: 'get', RestApiId: ref('R0'), Auth: { Authorizer: 'NONE' } },
  },
  Any: {
    Type: 'HttpApi',
    Properties: { ApiId: ref('R1'), Auth: { Authorizer: 'Own', AuthorizationScopes: ['a'] } },
  },
  Default: { Type: 'HttpApi' },
  Queue: { Type: 'SQS', Properties: { Queue: 'arn:aws:sqs:eu-west-1:123456789012:q', BatchSize: 1 } },
  Topic: { Type: 'SNS', Properties: { Topic: ref('R2'), SqsSubscription: true } },
  Bucket: { Type: 'S3', Properties: { Bucket: ref('R3'), Events: ['s3:ObjectCreated:*'] } },
  Clock: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)', DeadLetterConfig: { Type: 'SQS' } } },
  Clock2: { Type: 'ScheduleV2', Properties: { ScheduleExpression: 'rate(1 day)', RoleArn: ref('P0') } },
  Bus: { Type: 'EventBridgeRule', Properties: { Pattern: { source: ['a'] }, EventBusName: 'b' } },
  Table: { Type: 'DynamoDB', Properties: { Stream: ref('R4'), StartingPosition: 'LATEST' } },
  Stream: { Type: 'Kinesis', Properties: { Stream: ref('R4'), StartingPosition: 'LATEST' } },
  Kafka: { Type: 'MSK', Properties: { Stream: ref('R4'), Topics: ['t'] } },
  Logs: { Type: 'CloudWatchLogs', Properties: { LogGroupName: 'l', FilterPattern: '' } },
  Rule: { Type: 'IoTRule', Properties: { Sql: 'SELECT 1' } },
  Pool: { Type: 'Cognito', Properties: { UserPool: ref('R5'), Trigger: 'PreSignUp' } },
  Documents: { Type: 'DocumentDB', Properties: { Cluster: ref('R5'), DatabaseName: 'd' } },
  Skill: { Type: 'AlexaSkill', Properties: {} },
};
const authorizers = {
  Own: {
    UserPoolArn: ref('R5'),
    Identity: { Header: 'A' },
    JwtConfiguration: { issuer: 'i', audience: ['a'] },
  },
  Code: { FunctionArn: ref('R0'), FunctionPayloadType: 'REQUEST', AuthorizerPayloadFormatVersion: 2 },
};
const api = {
  StageName: 'prod',
  Auth: {
    DefaultAuthorizer: 'Own',
    Authorizers: authorizers,
    ResourcePolicy: { IpRangeBlacklist: ['1.1.1.1'] },
    UsagePlan: { CreateUsagePlan: 'PER_API' },
  },
  DefinitionBody: {
    openapi: '3.0.1',
    paths: { '/a': { get: { security: [{ Own: [] }] }, 'x-amazon-apigateway-any-method': {} } },
  },
  Domain: { DomainName: 'a.example', CertificateArn: 'c', Route53: { HostedZoneId: 'z' }, BasePath: ['/'] },
  Cors: cors,
  CorsConfiguration: cors,
  AccessLogSetting: { DestinationArn: ref('R6'), Format: 'f' },
  MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', LoggingLevel: 'INFO' }],
  CanarySetting: { PercentTraffic: 1 },
};

/** Bodies of what AWS::Serverless expands, with all that the expansion reads: the examples of rules hold little of it. */
export const serverlessBodies: Readonly<Record<string, JsonObject>> = {
  Function: {
    Handler: 'a.b',
    Runtime: 'nodejs22.x',
    InlineCode: 'x',
    Events: events,
    Policies: ['AdministratorAccess', { S3ReadPolicy: { BucketName: 'b' } }, { Statement: [statement] }],
    FunctionUrlConfig: { AuthType: 'NONE', Cors: cors },
    AutoPublishAlias: 'live',
    DeploymentPreference: { Type: 'Canary10Percent5Minutes', Hooks: { PreTraffic: ref('R0') } },
    EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: 'SQS' } } },
    DeadLetterQueue: { Type: 'SNS', TargetArn: ref('R2') },
    VpcConfig: { SubnetIds: ['s'], SecurityGroupIds: ['g'] },
    Environment: { Variables: { A: 'b' } },
    Layers: [ref('R7')],
  },
  Api: api,
  HttpApi: api,
  SimpleTable: { PrimaryKey: { Name: 'id', Type: 'String' }, SSESpecification: { SSEEnabled: true } },
  LayerVersion: { ContentUri: 's3://b/k', RetentionPolicy: 'Delete', CompatibleRuntimes: ['python3.13'] },
  Application: { Location: { ApplicationId: 'arn:aws:serverlessrepo:a', SemanticVersion: '1.0.0' } },
  StateMachine: {
    Definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: '${F}' } } },
    DefinitionSubstitutions: { F: ref('R0') },
    Events: events,
    Policies: [{ LambdaInvokePolicy: { FunctionName: ref('R0') } }],
    Logging: { Level: 'ALL' },
    Tracing: { Enabled: true },
  },
  Connector: {
    Source: { Id: 'R0' },
    Destination: [{ Id: 'R1' }, { Arn: 'a', Type: 'AWS::SQS::Queue' }],
    Permissions: ['Read', 'Write'],
  },
  GraphQLApi: {
    Auth: { Type: 'API_KEY', Additional: [{ Type: 'AWS_IAM' }] },
    SchemaInline: 'type Query { a: String }',
    DataSources: {
      DynamoDb: { D: { TableName: ref('R4'), TableArn: 'a' } },
      Lambda: { L: { FunctionArn: ref('R0') } },
    },
    Functions: { F: { Runtime: { Name: 'APPSYNC_JS', Version: '1.0.0' }, DataSource: 'D', InlineCode: 'x' } },
    Resolvers: { Query: { a: { Pipeline: ['F'] } } },
    ApiKeys: { K: { ExpiresOn: 1 } },
  },
};
