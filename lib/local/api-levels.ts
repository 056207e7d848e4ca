import { type Lists } from './lists';

/** The part of the table of levels that is API Gateway's, and that of the functions behind it. */
export const apiLevels: Readonly<Record<string, Lists>> = {
  'AWS::ApiGateway::RestApi': {
    // The closed default address is kept, and answers all the same.
    recorded: ['Name', 'Description', 'DisableExecuteApiEndpoint', 'MinimumCompressionSize', 'Tags'],
    // There is no TLS on this machine, and no region.
    absent: ['SecurityPolicy', 'EndpointAccessMode', 'EndpointConfiguration'],
  },
  'AWS::ApiGateway::Resource': { enforced: ['RestApiId', 'ParentId', 'PathPart'] },
  'AWS::ApiGateway::Method': {
    enforced: [
      'RestApiId',
      'ResourceId',
      'HttpMethod',
      'AuthorizationType',
      'AuthorizationScopes',
      'AuthorizerId',
      'Integration',
      'RequestModels',
      'RequestParameters',
      'RequestValidatorId',
    ],
  },
  'AWS::ApiGateway::Model': { enforced: ['RestApiId', 'Schema', 'ContentType'], recorded: ['Description'] },
  'AWS::ApiGateway::RequestValidator': {
    enforced: ['RestApiId', 'ValidateRequestBody', 'ValidateRequestParameters'],
  },
  'AWS::ApiGateway::Authorizer': {
    enforced: ['RestApiId', 'Type', 'AuthorizerUri', 'AuthorizerResultTtlInSeconds', 'ProviderARNs'],
    // Of the request's method and path, which are part of it, the emulator knows nothing.
    shim: ['IdentitySource'],
    recorded: ['Name'],
  },
  'AWS::ApiGateway::Deployment': { enforced: ['RestApiId'], recorded: ['Description'] },
  'AWS::ApiGateway::Stage': {
    enforced: ['RestApiId', 'StageName', 'DeploymentId'],
    // Nothing is limited, logged or traced.
    recorded: ['AccessLogSetting', 'MethodSettings', 'TracingEnabled', 'Tags'],
  },
  'AWS::ApiGateway::GatewayResponse': {
    enforced: ['RestApiId', 'ResponseType', 'ResponseParameters', 'ResponseTemplates'],
  },
  'AWS::ApiGateway::Account': { recorded: ['CloudWatchRoleArn'] },
  'AWS::Lambda::Function': {
    enforced: ['FunctionName', 'Handler', 'Role', 'Timeout', 'Environment'],
    recorded: [
      'Architectures',
      'CodeSigningConfigArn',
      'DeadLetterConfig',
      'Description',
      'EphemeralStorage',
      'KmsKeyArn',
      'Layers',
      'LoggingConfig',
      'MemorySize',
      'ReservedConcurrentExecutions',
      // Every version of Node is the one on this machine.
      'Runtime',
      'Tags',
      'TracingConfig',
      'VpcConfig',
    ],
    // It runs, but the service does not say where it came from.
    absent: ['Code'],
  },
  'AWS::Lambda::Permission': {
    enforced: ['FunctionName', 'Action', 'Principal', 'SourceArn', 'SourceAccount'],
  },
  'AWS::DynamoDB::Table': {
    enforced: ['TableName', 'KeySchema', 'AttributeDefinitions', 'DeletionProtectionEnabled'],
    // Items stay when their time is over, no key is asked for, and the table's own policy refuses nobody.
    recorded: [
      'BillingMode',
      'PointInTimeRecoverySpecification',
      'ResourcePolicy',
      'SSESpecification',
      'StreamSpecification',
      'Tags',
      'TimeToLiveSpecification',
    ],
  },
};
