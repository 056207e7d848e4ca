import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  ApiAuthorizer,
  EdgeOrigin,
  FirewallScope,
  HardenedDistribution,
  ProtectedHttpApi,
  RouteMethod,
  SecurityHeaders,
  WebFirewall,
} from '../../../lib';
import { rules } from '../../../rules';
import { evaluate } from '../../../rules/evaluate';
import { parseTemplates } from '../../../template';
import { refuses } from '../../refuses';
import { acknowledgements, codeOf, newApp, only, templateOf } from '../synth';
import { because, handlerIn, verifierIn } from './support';

const certificate = (stack: Stack, id: string) =>
  Certificate.fromCertificateArn(stack, id, `arn:aws:acm:us-east-1:111111111111:certificate/${id}`);

interface Site {
  readonly stack: Stack;
  readonly api: ProtectedHttpApi;
  readonly handler: IFunction;
}

/** An HTTP API, with a distribution in front unless somebody forgot it. */
function site({ distribution = true, authorizer = (_: Stack) => ApiAuthorizer.iam() } = {}): Site {
  const stack = new Stack(newApp(), 'Stack', { env: { account: '111111111111', region: 'us-east-1' } });
  const api = new ProtectedHttpApi(stack, 'Api', {
    authorizer: authorizer(stack),
    domain: {
      domainName: 'api.example.com',
      certificate: certificate(stack, 'Cert'),
      clientCertificates: {
        bucket: Bucket.fromBucketName(stack, 'Trust', 'trust'),
        key: 'ca.pem',
        version: '1',
      },
    },
  });
  if (distribution) {
    new HardenedDistribution(stack, 'Site', {
      domainNames: ['www.example.com'],
      certificate: certificate(stack, 'SiteCert'),
      webFirewall: new WebFirewall(stack, 'Firewall', { scope: FirewallScope.CLOUDFRONT }),
      headers: new SecurityHeaders(stack, 'Headers', {}),
      origin: EdgeOrigin.httpApi(api.httpApi, api.domainName, certificate(stack, 'ClientCert')),
    });
  }
  return { stack, api, handler: handlerIn(stack) };
}

const { GET } = RouteMethod;

test('routes ask who calls, and the only address asks for a certificate', () => {
  const { stack, api, handler } = site();
  api.addRoute({ method: GET, path: '/a/{id}', scopes: [], handler });
  const template = templateOf(stack);
  expect(only(template, 'AWS::ApiGatewayV2::Route')).toMatchObject({
    RouteKey: 'GET /a/{id}',
    AuthorizationType: 'AWS_IAM',
  });
  expect(only(template, 'AWS::ApiGatewayV2::Api')).toMatchObject({ DisableExecuteApiEndpoint: true });
  expect(only(template, 'AWS::ApiGatewayV2::DomainName')).toMatchObject({
    MutualTlsAuthentication: { TruststoreUri: 's3://trust/ca.pem', TruststoreVersion: '1' },
    DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
  });
  expect(only(template, 'AWS::ApiGatewayV2::Stage')).toMatchObject({
    DefaultRouteSettings: {
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
      DetailedMetricsEnabled: true,
    },
    AccessLogSettings: { Format: expect.stringContaining('$context.extendedRequestId') },
  });
});

test('it passes the rules of HTTP APIs, but for an authorizer of its own where callers sign', () => {
  const { stack, api, handler } = site();
  api.addRoute({ method: GET, path: '/a', scopes: [], handler });
  const objecting = (text: string) =>
    parseTemplates(text).flatMap((template) =>
      [...evaluate(template, rules)].filter(
        ({ ruleId, outcome }) => ruleId.startsWith('PC-APIGW') && outcome !== 'pass',
      ),
    );
  const found = objecting(JSON.stringify(templateOf(stack)));
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['PC-APIGW2-07']);
});

refuses('NET-01', 'an HTTP API without a distribution in front of it', () => {
  const { stack, api, handler } = site({ distribution: false });
  api.addRoute({ method: GET, path: '/a', scopes: [], handler });
  const synth = () => (App.isApp(stack.node.root) ? stack.node.root.synth() : undefined);
  expect(synth).toThrow('takes no web ACL, and no distribution of the app leads to api.example.com');
});

test('a public route is one that says why, and each route is declared once', () => {
  const { stack, api, handler } = site();
  api.publicRoute({ method: GET, path: '/health', handler }, because);
  expect(codeOf(() => api.addRoute({ method: GET, path: '/health', scopes: [], handler }))).toBe(
    'route-declared-twice',
  );
  expect(only(templateOf(stack), 'AWS::ApiGatewayV2::Route').AuthorizationType).toBe('NONE');
});

test('our verifier knows the routes of an HTTP API too, and each answer is for one route', () => {
  const { stack, api, handler } = site({ authorizer: (scope) => verifierIn(scope) });
  api.addRoute({ method: GET, path: '/a/{id}', scopes: ['a/read'], handler });
  const template = templateOf(stack);
  expect(only(template, 'AWS::ApiGatewayV2::Route').AuthorizationType).toBe('CUSTOM');
  expect(only(template, 'AWS::ApiGatewayV2::Authorizer')).toMatchObject({
    AuthorizerPayloadFormatVersion: '1.0',
    AuthorizerResultTtlInSeconds: 50,
    IdentitySource: ['$request.header.Authorization', '$context.routeKey'],
  });
  const { Environment } = only(template, 'AWS::Lambda::Function', 'ApiVerifier');
  expect(Environment).toMatchObject({ Variables: { ROUTES: '{"GET /a/{id}":["a/read"]}' } });
});

test("API Gateway's own check takes tokens of the clients that are named, and one scope a route", () => {
  const pool = (scope: Stack) => {
    const userPool = new UserPool(scope, 'Pool');
    return ApiAuthorizer.builtIn(userPool, [userPool.addClient('Client')], because);
  };
  const { stack, api, handler } = site({ authorizer: pool });
  api.addRoute({ method: GET, path: '/a', scopes: ['a/read'], handler });
  expect(codeOf(() => api.addRoute({ method: GET, path: '/b', scopes: [], handler }))).toBe(
    'route-scope-unclear',
  );
  const template = templateOf(stack);
  expect(only(template, 'AWS::ApiGatewayV2::Route')).toMatchObject({
    AuthorizationType: 'JWT',
    AuthorizationScopes: ['a/read'],
  });
  const { JwtConfiguration } = only(template, 'AWS::ApiGatewayV2::Authorizer');
  expect(JwtConfiguration).toMatchObject({ Audience: [{ Ref: expect.stringMatching(/^PoolClient/) }] });
  expect([...acknowledgements(stack).keys()]).toContain('Portcullis::PC-APIGW2-18');
});
