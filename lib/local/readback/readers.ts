import * as alarms from './alarms';
import * as apiGateway from './api-gateway';
import * as cloudfront from './cloudfront';
import * as cognito from './cognito';
import * as delivery from './delivery';
import * as dynamodb from './dynamodb';
import * as events from './events';
import * as iam from './iam';
import * as kms from './kms';
import * as lambda from './lambda';
import * as logs from './logs';
import * as queues from './queues';
import { type Reader } from './reader';
import * as s3 from './s3';
import * as secrets from './secrets';
import * as waf from './waf';
import * as workflows from './workflows';

/** Who reads which type back. A type without a reader cannot be deployed locally: it would be counted unseen. */
export const readers: Readonly<Record<string, Reader>> = {
  'AWS::ApiGateway::RestApi': apiGateway.restApi,
  'AWS::ApiGateway::Resource': apiGateway.resource,
  'AWS::ApiGateway::Method': apiGateway.method,
  'AWS::ApiGateway::Model': apiGateway.model,
  'AWS::ApiGateway::RequestValidator': apiGateway.requestValidator,
  'AWS::ApiGateway::Authorizer': apiGateway.authorizer,
  'AWS::ApiGateway::Deployment': apiGateway.deployment,
  'AWS::ApiGateway::Stage': apiGateway.stage,
  'AWS::ApiGateway::GatewayResponse': apiGateway.gatewayResponse,
  'AWS::ApiGateway::Account': apiGateway.account,
  'AWS::DynamoDB::Table': dynamodb.table,
  'AWS::Lambda::Function': lambda.lambdaFunction,
  'AWS::Lambda::Permission': lambda.permission,
  'AWS::S3::Bucket': s3.bucket,
  'AWS::S3::BucketPolicy': s3.bucketPolicy,
  'AWS::KMS::Key': kms.key,
  'AWS::KMS::Alias': kms.alias,
  'AWS::CloudFront::Distribution': cloudfront.distribution,
  'AWS::CloudFront::OriginAccessControl': cloudfront.accessControl,
  'AWS::CloudFront::ResponseHeadersPolicy': cloudfront.headersPolicy,
  'AWS::Logs::Delivery': delivery.delivery,
  'AWS::Logs::DeliveryDestination': delivery.destination,
  'AWS::Logs::DeliverySource': delivery.source,
  'AWS::Logs::LogGroup': logs.logGroup,
  'AWS::IAM::Role': iam.role,
  'AWS::IAM::Policy': iam.policy,
  'AWS::IAM::ManagedPolicy': iam.managedPolicy,
  'AWS::Cognito::UserPool': cognito.userPool,
  'AWS::Cognito::UserPoolClient': cognito.userPoolClient,
  'AWS::Cognito::UserPoolDomain': cognito.userPoolDomain,
  'AWS::Cognito::UserPoolRiskConfigurationAttachment': cognito.riskConfiguration,
  'AWS::Cognito::LogDeliveryConfiguration': cognito.logDelivery,
  'AWS::Cognito::ManagedLoginBranding': cognito.managedLogin,
  'AWS::Cognito::UserPoolResourceServer': cognito.resourceServer,
  'AWS::Cognito::UserPoolGroup': cognito.group,
  'AWS::CloudWatch::Alarm': alarms.alarm,
  'AWS::Events::Rule': events.rule,
  'AWS::SQS::Queue': queues.queue,
  'AWS::SQS::QueuePolicy': queues.queuePolicy,
  'AWS::SecretsManager::Secret': secrets.secret,
  'AWS::SecretsManager::ResourcePolicy': secrets.policy,
  'AWS::SecretsManager::RotationSchedule': secrets.rotation,
  'AWS::StepFunctions::StateMachine': workflows.stateMachine,
  'AWS::WAFv2::WebACL': waf.webAcl,
  'AWS::WAFv2::WebACLAssociation': waf.association,
  'AWS::WAFv2::LoggingConfiguration': waf.logging,
};
