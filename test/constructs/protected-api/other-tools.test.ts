import { Stack } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import {
  ApiAuthorizer,
  ProtectedApi,
  ProtectedHttpApi,
  RevocationList,
  RouteMethod,
  WebFirewall,
} from '../../../lib';
import { because, handlerIn } from './support';
import { toolsSay } from './tools';

const packs = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];
const build = (stack: Stack) => {
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.iam(),
    withoutWebFirewall: because,
  });
  const handler = handlerIn(stack);
  api.addRoute({ method: RouteMethod.GET, path: '/orders', scopes: [], handler });
  api.publicRoute({ method: RouteMethod.GET, path: '/health', handler }, because);
};
/** The handler and the site are the user's own. */
const ours = (found: readonly string[]) => found.filter((one) => !/ (?:Stack\/Handler|Edge\/)/.test(one));

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

test.each([
  ['an API with our verifier', verified],
  ['an HTTP API', http],
])('%s passes all five packs of cdk-nag, and every reason against a finding is used', (_, made) => {
  const { found, used, acknowledged } = toolsSay(made, ...packs());
  expect(ours(found)).toEqual([]);
  expect(used).toEqual(new Set(acknowledged));
});

test('an API passes all five packs of cdk-nag, and every finding that it disagrees with has a reason that is used', () => {
  const { found, used, acknowledged } = toolsSay(build, ...packs());
  expect(ours(found)).toEqual([]);
  expect(used).toEqual(new Set(acknowledged));
});

test('the packs do look: the function of a route, which nobody hardened, fails them', () => {
  expect(toolsSay(build, ...packs()).found.some((one) => one.includes('Stack/Handler'))).toBe(true);
});

describe("CDK's own validation", () => {
  const off = process.env.CDK_VALIDATION;
  beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
  afterAll(() => (process.env.CDK_VALIDATION = off));

  test('passes an API, and finds a property that CloudFormation does not know', () => {
    expect(ours(toolsSay(build).found)).toEqual([]);
    const invalid = (stack: Stack) => {
      build(stack);
      const stage = stack.node.findAll().find((node) => CfnStage.isCfnStage(node));
      stage?.addPropertyOverride('NoSuchProperty', 'x');
    };
    expect(ours(toolsSay(invalid).found)).not.toEqual([]);
  });
});
