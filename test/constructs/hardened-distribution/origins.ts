import { type Stack } from 'aws-cdk-lib';
import { DomainName, MockIntegration, RestApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { DomainName as HttpDomainName, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Code, Function, FunctionUrlAuthType, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { EdgeOrigin } from '../../../lib';
import { certificate } from './site';

export function restApi(stack: Stack, open = false, asks = true) {
  const api = new RestApi(stack, 'Api', { disableExecuteApiEndpoint: !open });
  api.root.addMethod('GET', new MockIntegration());
  const domain = new DomainName(stack, 'Domain', {
    domainName: 'api.example.com',
    certificate: certificate(stack, 'ApiCertificate'),
    securityPolicy: SecurityPolicy.TLS_1_2,
    ...(asks && {
      mtls: { bucket: Bucket.fromBucketName(stack, 'Trust', 'trust'), key: 'ca.pem', version: '1' },
    }),
  });
  domain.addBasePathMapping(api);
  return EdgeOrigin.restApi(api, domain, certificate(stack, 'Client'));
}

export function httpApi(stack: Stack, open = false, asks = true) {
  const domain = new HttpDomainName(stack, 'Domain', {
    domainName: 'api.example.com',
    certificate: certificate(stack, 'ApiCertificate'),
    ...(asks && {
      mtls: { bucket: Bucket.fromBucketName(stack, 'Trust', 'trust'), key: 'ca.pem', version: '1' },
    }),
  });
  const api = new HttpApi(stack, 'Api', {
    disableExecuteApiEndpoint: !open,
    defaultDomainMapping: { domainName: domain },
  });
  return EdgeOrigin.httpApi(api, domain, certificate(stack, 'Client'));
}

export function functionUrl(stack: Stack, authType = FunctionUrlAuthType.AWS_IAM) {
  const code = Code.fromInline('exports.handler = async () => ({})');
  const made = new Function(stack, 'Pages', { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', code });
  return EdgeOrigin.functionUrl(made.addFunctionUrl({ authType }));
}

export function loadBalancer(stack: Stack) {
  const subnetConfiguration = [{ name: 'private', subnetType: SubnetType.PRIVATE_ISOLATED }];
  const vpc = new Vpc(stack, 'Vpc', { subnetConfiguration });
  const vpcSubnets = { subnetType: SubnetType.PRIVATE_ISOLATED };
  return EdgeOrigin.loadBalancer(
    new ApplicationLoadBalancer(stack, 'Balancer', { vpc, vpcSubnets }),
    'app.example.com',
  );
}
