import { type Stack } from 'aws-cdk-lib';
import { DomainName, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Csp, EdgeOrigin, SecurityHeaders } from '../../../lib';
import { refuses } from '../../refuses';
import { codeOf } from '../synth';
import { functionUrl, httpApi, loadBalancer, restApi } from './origins';
import { configOf, resources, site } from './site';

const all = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];
const uncached = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

test('a bucket is read by GET and HEAD, from the cache, and is made private and TLS-only', () => {
  const { stack } = site((scope) => ({ origin: EdgeOrigin.bucket(new Bucket(scope, 'Files')) }));
  expect(configOf(stack).DefaultCacheBehavior).toMatchObject({
    AllowedMethods: ['GET', 'HEAD'],
    ViewerProtocolPolicy: 'redirect-to-https',
  });
  expect(configOf(stack).DefaultCacheBehavior.CachePolicyId).not.toBe(uncached);
  const files = resources(stack, 'AWS::S3::Bucket').find(
    ({ VersioningConfiguration }) => VersioningConfiguration === undefined,
  );
  expect(files).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
  });
  const policies = JSON.stringify(resources(stack, 'AWS::S3::BucketPolicy'));
  expect(policies.match(/RefuseWithoutTls/g)).toHaveLength(resources(stack, 'AWS::S3::Bucket').length);
});

test('a bucket answers the question of a browser about CORS where pages of other origins may read it', () => {
  const { stack } = site((scope) => ({
    headers: new SecurityHeaders(scope, 'Headers', { cors: { origins: ['https://app.example.com'] } }),
  }));
  expect(configOf(stack).DefaultCacheBehavior.AllowedMethods).toEqual(['GET', 'HEAD', 'OPTIONS']);
});

test('a function takes GET and HEAD alone, from this distribution alone, and nothing of it is cached', () => {
  const { stack } = site((scope) => ({ origin: functionUrl(scope) }));
  expect(configOf(stack).DefaultCacheBehavior).toMatchObject({
    AllowedMethods: ['GET', 'HEAD'],
    CachePolicyId: uncached,
  });
  expect(configOf(stack).DefaultCacheBehavior.FunctionAssociations).toBeUndefined();
  const permissions = resources(stack, 'AWS::Lambda::Permission');
  expect(permissions.length).toBeGreaterThan(0);
  for (const permission of permissions)
    expect(JSON.stringify(permission.SourceArn)).toContain('SiteDistribution');
  expect(resources(stack, 'AWS::CloudFront::OriginAccessControl')).toMatchObject([
    { OriginAccessControlConfig: { OriginAccessControlOriginType: 'lambda', SigningBehavior: 'always' } },
  ]);
});

test('a load balancer stays in private subnets, and is reached over TLS 1.2', () => {
  const { stack } = site((scope) => ({ origin: loadBalancer(scope) }));
  expect(resources(stack, 'AWS::CloudFront::VpcOrigin')).toMatchObject([
    { VpcOriginEndpointConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] } },
  ]);
  expect(resources(stack, 'AWS::ElasticLoadBalancingV2::LoadBalancer')).toMatchObject([
    { Scheme: 'internal' },
  ]);
  expect(configOf(stack).Origins).toMatchObject([{ DomainName: 'app.example.com', VpcOriginConfig: {} }]);
});

test.each([
  ['a load balancer', loadBalancer],
  ['a REST API', restApi],
  ['an HTTP API', httpApi],
])('what %s answers is never cached, and the guard judges what would change something', (_, origin) => {
  const { stack } = site((scope) => ({ origin: origin(scope) }));
  const { DefaultCacheBehavior: behavior, DefaultRootObject: root } = configOf(stack);
  expect(behavior).toMatchObject({ CachePolicyId: uncached, ViewerProtocolPolicy: 'https-only' });
  expect([...behavior.AllowedMethods].sort()).toEqual([...all].sort());
  expect(behavior.FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
  expect(root).toBeUndefined();
  expect(resources(stack, 'AWS::CloudFront::Function')).toMatchObject([
    { AutoPublish: true, FunctionConfig: { Runtime: 'cloudfront-js-2.0' } },
  ]);
});

test.each([
  ['a REST API', restApi],
  ['an HTTP API', httpApi],
])('%s is shown the certificate of the distribution, at its own address, over TLS 1.2', (_, origin) => {
  const { stack } = site((scope) => ({ origin: origin(scope) }));
  expect(configOf(stack).Origins).toMatchObject([
    {
      DomainName: { Ref: expect.stringMatching(/^Domain/) },
      CustomOriginConfig: {
        OriginProtocolPolicy: 'https-only',
        OriginSSLProtocols: ['TLSv1.2'],
        OriginMtlsConfig: { ClientCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/Client' },
      },
    },
  ]);
});

test('pages that a server makes may carry a nonce', () => {
  const { stack } = site((scope) => ({
    origin: functionUrl(scope),
    headers: new SecurityHeaders(scope, 'Headers', { csp: Csp.fromOrigin() }),
  }));
  const [policy] = resources(stack, 'AWS::CloudFront::ResponseHeadersPolicy');
  expect(policy).toMatchObject({
    ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentSecurityPolicy: { Override: false } } },
  });
});

refuses('NET-01', 'an API that can be reached past the distribution', () => {
  for (const origin of [restApi, httpApi]) {
    expect(codeOf(() => site((stack) => ({ origin: origin(stack, true) })))).toBe('api-open');
    expect(codeOf(() => site((stack) => ({ origin: origin(stack, false, false) })))).toBe('api-open');
  }
});
refuses('NET-01', 'an API whose default endpoint cannot be seen', () => {
  const imported = (stack: Stack) => {
    const api = RestApi.fromRestApiId(stack, 'Api', 'abc123');
    const names = {
      domainName: 'api.example.com',
      domainNameAliasHostedZoneId: 'Z1',
      domainNameAliasTarget: 'x',
    };
    const client = Certificate.fromCertificateArn(
      stack,
      'C',
      'arn:aws:acm:us-east-1:111111111111:certificate/1',
    );
    return {
      origin: EdgeOrigin.restApi(api, DomainName.fromDomainNameAttributes(stack, 'D', names), client),
    };
  };
  expect(codeOf(() => site(imported))).toBe('api-open');
});
refuses('NET-01', 'a function URL that answers anybody', () => {
  expect(() => site((stack) => ({ origin: functionUrl(stack, FunctionUrlAuthType.NONE) }))).toThrow(
    /AWS_IAM/,
  );
});
