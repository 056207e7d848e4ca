import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CfnAccount,
  JsonSchemaType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
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
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { group, key, refuse } from './by-hand-parts';
import { echo } from './echo';
import { certificateArn, paths } from './hardened';

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
  for (const path of paths) {
    const options = { authorizationType: AuthorizationType.IAM, requestValidator };
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
  const logs = new Bucket(stack, 'SiteLogs', { ...shared, encryption: BucketEncryption.S3_MANAGED });
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
