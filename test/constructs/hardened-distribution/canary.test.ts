import { type Stack } from 'aws-cdk-lib';
import {
  CfnDistribution,
  CfnOriginAccessControl,
  CfnResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { type IConstruct } from 'constructs';
import { SecurityHeaders } from '../../../lib';
import { rules } from '../../../rules';
import { evaluate } from '../../../rules/evaluate';
import { parseTemplates } from '../../../template';
import { refuses } from '../../refuses';
import { templateOf } from '../synth';
import { functionUrl, httpApi, loadBalancer, restApi } from './origins';
import { site } from './site';

/** The rules that object to a site, after somebody has had their way with it. */
function objecting(weaken: (stack: Stack) => void = () => undefined): string[] {
  const { stack } = site((scope) => ({
    countries: ['DE', 'FR'],
    headers: new SecurityHeaders(scope, 'Headers', { cors: { origins: ['https://app.example.com'] } }),
  }));
  weaken(stack);
  const parameters = { 'AWS::AccountId': stack.account };
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)), { parameters });
  if (template === undefined) throw new Error('no template');
  const found = [...evaluate(template, rules)].filter(({ outcome }) => outcome !== 'pass');
  return [...new Set(found.map(({ ruleId }) => ruleId))].sort();
}

/** What strict asks for and one distribution cannot know: a second origin, fields to encrypt, a lock and a copy of the files. */
const known = ['PC-CF-14', 'PC-CF-26', 'PC-S3-21', 'PC-S3-37'];

function override<T extends IConstruct & { addPropertyOverride(path: string, value: unknown): void }>(
  is: (x: unknown) => x is T,
  path: string,
  value: unknown,
) {
  return (stack: Stack) =>
    stack.node
      .findAll()
      .filter((node) => is(node))
      .forEach((node) => node.addPropertyOverride(path, value));
}
const edge = (path: string, value: unknown) =>
  override(CfnDistribution.isCfnDistribution, `DistributionConfig.${path}`, value);
const headers = (path: string, value: unknown) =>
  override(CfnResponseHeadersPolicy.isCfnResponseHeadersPolicy, `ResponseHeadersPolicyConfig.${path}`, value);
const csp = (text: string) =>
  headers('SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy', text);

test('the gate objects to nothing but what one distribution cannot know', () => {
  expect(objecting()).toEqual(known);
});

test.each([
  ['a function', functionUrl],
  ['a load balancer', loadBalancer],
  ['a REST API', restApi],
  ['an HTTP API', httpApi],
])('nor with %s behind it, to the distribution and what comes with it', (_, origin) => {
  const { stack } = site((scope) => ({ countries: ['DE'], origin: origin(scope) }));
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)), {
    parameters: { 'AWS::AccountId': stack.account },
  });
  const found = template === undefined ? [] : [...evaluate(template, rules)];
  const own = found.filter(
    ({ outcome, resource }) => outcome !== 'pass' && /^Site/.test(resource?.logicalId ?? ''),
  );
  // What a server makes has no file for a default page.
  expect(new Set(own.map(({ ruleId }) => ruleId))).toEqual(new Set([...known, 'PC-CF-12']));
});

refuses('NET-01', 'a distribution whose web ACL was taken away', () => {
  expect(objecting(edge('WebACLId', undefined))).toContain('PC-CF-11');
});
refuses('NET-05', 'a distribution that sends no headers', () => {
  expect(objecting(edge('DefaultCacheBehavior.ResponseHeadersPolicyId', undefined))).toContain('PC-CF-16');
});
refuses('NET-05', 'a policy that lets inline scripts run', () => {
  expect(objecting(csp("default-src 'none'; script-src 'self' 'unsafe-inline'"))).toContain('PC-CF-18');
});
refuses('NET-05', 'TLS that browsers demand for a day only', () => {
  const age = 'SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec';
  expect(objecting(headers(age, 86_400))).toContain('PC-CF-17');
});
refuses('NET-05', 'CORS for every origin with credentials, written past the construct', () => {
  const cors = { AccessControlAllowCredentials: true, AccessControlAllowOrigins: { Items: ['*'] } };
  expect(objecting(headers('CorsConfig', cors))).toContain('PC-CF-19');
});
refuses('DAT-03', 'viewers with TLS 1.1, or with none', () => {
  expect(objecting(edge('ViewerCertificate.MinimumProtocolVersion', 'TLSv1.1_2016'))).toContain('PC-CF-02');
  expect(objecting(edge('DefaultCacheBehavior.ViewerProtocolPolicy', 'allow-all'))).toContain('PC-CF-01');
});
refuses('OPS-01', 'a distribution whose access is not logged', () => {
  const elsewhere = override(CfnDeliverySource.isCfnDeliverySource, 'ResourceArn', 'arn:aws:s3:::other');
  expect(objecting(elsewhere)).toContain('PC-CF-10');
});

test('an origin that is no longer signed for, and a bucket that everybody reads, are seen', () => {
  const unsigned = override(
    CfnOriginAccessControl.isCfnOriginAccessControl,
    'OriginAccessControlConfig.SigningBehavior',
    'never',
  );
  expect(objecting(unsigned)).toContain('PC-CF-09');
  expect(objecting(edge('Origins.0.OriginAccessControlId', undefined))).toContain('PC-CF-08');
  const everybody = override(CfnBucketPolicy.isCfnBucketPolicy, 'PolicyDocument.Statement.2', {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: '*',
  });
  expect(objecting(everybody).filter((rule) => !known.includes(rule))).not.toEqual([]);
});
