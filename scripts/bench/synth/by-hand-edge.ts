import { join } from 'node:path';
import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CfnAccount,
  IdentitySource,
  JsonSchemaType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RequestAuthorizer,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { group, key, refuse } from './by-hand-parts';
import { echo } from './echo';
import { certificateArn, paths } from './hardened';

/** A function that checks tokens, with its role, log and list. */
function verifier(stack: Stack, encryptionKey: IKey): LambdaFunction {
  const list = new Table(stack, 'List', {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    timeToLiveAttribute: 'expires',
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key(stack, 'ListKey'),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const logGroup = group(stack, 'VerifierLog', '/aws/lambda/by-hand', encryptionKey);
  const policy = new ManagedPolicy(stack, 'VerifierPolicy', {
    statements: [
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      new PolicyStatement({
        actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
        resources: ['*'],
      }),
      new PolicyStatement({ actions: ['dynamodb:BatchGetItem'], resources: [list.tableArn] }),
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:DescribeKey'],
        resources: [list.encryptionKey?.keyArn ?? '*'],
      }),
    ],
  });
  const role = new Role(stack, 'VerifierRole', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    managedPolicies: [policy],
  });
  return new LambdaFunction(stack, 'Verifier', {
    code: Code.fromAsset(join(__dirname, '../../../build/functions/authorizer')),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    role: role.withoutPolicyUpdates(),
    environment: { ROUTES: '{}', REVOCATION_TABLE: list.tableName },
    environmentEncryption: encryptionKey,
    logGroup,
    tracing: Tracing.ACTIVE,
    timeout: Duration.seconds(10),
    memorySize: 256,
    reservedConcurrentExecutions: 20,
  });
}

/** A REST API with the routes of the other side. */
export function restApi(stack: Stack): RestApi {
  const logs = key(stack, 'ApiKey', 'logs.us-east-1.amazonaws.com');
  const api = new RestApi(stack, 'Api', {
    cloudWatchRole: false,
    deployOptions: {
      stageName: 'live',
      accessLogDestination: new LogGroupLogDestination(
        group(stack, 'ApiLog', '/aws/vendedlogs/by-hand', logs),
      ),
      accessLogFormat: AccessLogFormat.jsonWithStandardFields(),
      loggingLevel: MethodLoggingLevel.ERROR,
      metricsEnabled: true,
      tracingEnabled: true,
      throttlingRateLimit: 100,
      throttlingBurstLimit: 200,
    },
  });
  api.deploymentStage.node.addDependency(
    group(stack, 'Errors', `API-Gateway-Execution-Logs_${api.restApiId}/live`, logs),
  );
  const role = new Role(stack, 'ApiLogs', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
    ],
  });
  new CfnAccount(stack, 'Account', { cloudWatchRoleArn: role.roleArn });
  for (const type of [ResponseType.DEFAULT_4XX, ResponseType.DEFAULT_5XX])
    api.addGatewayResponse(type.responseType, {
      type,
      templates: { 'application/json': '{"message":"no"}' },
    });
  const requestValidator = api.addRequestValidator('Validator', {
    validateRequestBody: true,
    validateRequestParameters: true,
  });
  const integration = new LambdaIntegration(echo(stack), { allowTestInvoke: false });
  const authorizer = new RequestAuthorizer(stack, 'Authorizer', {
    handler: verifier(stack, logs),
    resultsCacheTtl: Duration.seconds(50),
    identitySources: [IdentitySource.header('Authorization'), IdentitySource.context('resourcePath')],
  });
  for (const path of paths) {
    const options = { authorizer, authorizationType: AuthorizationType.CUSTOM, requestValidator };
    const resource = api.root.resourceForPath(path);
    resource.addMethod('GET', integration, options);
    const model = api.addModel(`Body${path.replaceAll(/[^a-z]/gi, '')}`, {
      contentType: 'application/json',
      schema: {
        type: JsonSchemaType.OBJECT,
        properties: { note: { type: JsonSchemaType.STRING } },
        additionalProperties: false,
      },
    });
    resource.addMethod('PUT', integration, {
      ...options,
      requestModels: { 'application/json': model, $default: model },
    });
  }
  return api;
}

/** A distribution over a private bucket, with its headers and logs. */
export function site(stack: Stack, webAclId: string): void {
  const shared = {
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'Expire', expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(365) },
    ],
  };
  const accesses = new Bucket(stack, 'AccessLogs', { ...shared, encryption: BucketEncryption.S3_MANAGED });
  refuse(
    accesses,
    ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  );
  const logs = new Bucket(stack, 'SiteLogs', {
    ...shared,
    encryption: BucketEncryption.S3_MANAGED,
    serverAccessLogsBucket: accesses,
  });
  refuse(
    logs,
    ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
  );
  for (const service of ['logging.s3.amazonaws.com', 'delivery.logs.amazonaws.com'])
    logs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['s3:PutObject'],
        resources: [logs.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
  const encryptionKey = key(stack, 'FilesKey', 'cloudfront.amazonaws.com');
  const files = new Bucket(stack, 'Files', {
    ...shared,
    encryption: BucketEncryption.KMS,
    encryptionKey,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: logs,
  });
  refuse(files);
  const responseHeadersPolicy = new ResponseHeadersPolicy(stack, 'Headers', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'none'; script-src 'self'",
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        preload: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: ['Permissions-Policy', 'Cross-Origin-Opener-Policy'].map((header) => ({
        header,
        value: 'x',
        override: true,
      })),
    },
  });
  const distribution = new Distribution(stack, 'Site', {
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(files),
      responseHeadersPolicy,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    },
    defaultRootObject: 'index.html',
    domainNames: ['www.example.com'],
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_3_2025,
    httpVersion: HttpVersion.HTTP2_AND_3,
    webAclId,
  });
  const source = new CfnDeliverySource(stack, 'Source', {
    name: 'site',
    logType: 'ACCESS_LOGS',
    resourceArn: distribution.distributionArn,
  });
  const destination = new CfnDeliveryDestination(stack, 'Destination', {
    name: 'site',
    destinationResourceArn: logs.bucketArn,
    outputFormat: 'json',
  });
  new CfnDelivery(stack, 'Delivery', {
    deliverySourceName: source.name,
    deliveryDestinationArn: destination.attrArn,
    recordFields: ['date', 'time', 'c-ip', 'cs-method', 'sc-status'],
  });
}
