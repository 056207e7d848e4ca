import { Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  ApiAuthorizer,
  ProtectedApi,
  ProtectedHttpApi,
  RevocationList,
  RouteMethod,
  WebFirewall,
} from '../../../lib';
import { because, handlerIn } from './support';
import { passesOtherTools } from '../tools';

const build = (stack: Stack) => {
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.iam(),
    withoutWebFirewall: because,
  });
  const handler = handlerIn(stack);
  api.addRoute({ method: RouteMethod.GET, path: '/orders', scopes: [], handler });
  api.publicRoute({ method: RouteMethod.GET, path: '/health', handler }, because);
};
const verified = (stack: Stack) => {
  const users = UserPool.fromUserPoolId(stack, 'Users', 'eu-central-1_AbCdEfGhI');
  const clients = [UserPoolClient.fromUserPoolClientId(stack, 'Client', '1example23456789')];
  const revocationList = new RevocationList(stack, 'Revocations');
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.verifier({ userPool: users, clients, revocationList }),
    webFirewall: new WebFirewall(stack, 'Firewall'),
  });
  api.addRoute({
    method: RouteMethod.GET,
    path: '/orders',
    scopes: ['orders/read'],
    handler: handlerIn(stack),
  });
};
const http = (stack: Stack) => {
  const api = new ProtectedHttpApi(stack, 'Api', {
    authorizer: ApiAuthorizer.iam(),
    domain: {
      domainName: 'api.example.com',
      certificate: Certificate.fromCertificateArn(
        stack,
        'Cert',
        'arn:aws:acm:eu-central-1:111111111111:certificate/1',
      ),
      clientCertificates: {
        bucket: Bucket.fromBucketName(stack, 'Trust', 'trust'),
        key: 'ca.pem',
        version: '1',
      },
    },
  });
  // The distribution in front has tests of its own: here it is only there.
  const origin = {
    id: 'api',
    domainName: 'api.example.com',
    customOriginConfig: {
      originProtocolPolicy: 'https-only',
      originMtlsConfig: { clientCertificateArn: 'arn' },
    },
  };
  new CfnDistribution(new Stack(stack.node.root, 'Edge'), 'Site', {
    distributionConfig: {
      enabled: true,
      origins: [origin],
      defaultCacheBehavior: { targetOriginId: 'api', viewerProtocolPolicy: 'https-only' },
    },
  });
  const handler = handlerIn(stack);
  api.addRoute({ method: RouteMethod.GET, path: '/orders', scopes: [], handler });
  api.publicRoute({ method: RouteMethod.GET, path: '/health', handler }, because);
};

// The handler and the site are the user's own.
const ours = /^(?!.* (?:Stack\/Handler|Edge\/))/;

describe.each([
  ['an API', build, 'AWS::ApiGateway::Stage'],
  ['an API with our verifier', verified, 'AWS::ApiGateway::Stage'],
  ['an HTTP API', http, 'AWS::ApiGatewayV2::Api'],
])('', (what, made, resource) => {
  passesOtherTools(what, made, { resource, ours });
});
