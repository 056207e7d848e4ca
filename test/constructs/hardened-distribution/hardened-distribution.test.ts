import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  Csp,
  EdgeOrigin,
  FirewallScope,
  HardenedDistribution,
  SecurityHeaders,
  Waiver,
  WebFirewall,
} from '../../../lib';
import { refuses } from '../../refuses';
import { acknowledgements, codeOf, newApp } from '../synth';
import { certificate, configOf, resources, site, webAclArn } from './site';

test('viewers come over TLS 1.3 alone, under a name and certificate of the owner', () => {
  const { stack } = site();
  expect(configOf(stack).ViewerCertificate).toEqual({
    AcmCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/Certificate',
    MinimumProtocolVersion: 'TLSv1.3_2025',
    SslSupportMethod: 'sni-only',
  });
});

test('TLS 1.2 is served where a waiver says why, and leaves it', () => {
  const withTls12 = Waiver.because('payment terminals of 2016', { owner: 'shop', expires: '2027-03-01' });
  const { stack } = site(() => ({ withTls12 }));
  expect(configOf(stack).ViewerCertificate).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2025' });
  expect([...acknowledgements(stack).keys()]).toContain('Portcullis::PC-CF-25');
});

test('it stands behind the web ACL that is named, or the firewall that is given', () => {
  expect(configOf(site().stack).WebACLId).toBe(webAclArn);
  const own = site((stack) => ({
    webAclArn: undefined,
    webFirewall: new WebFirewall(stack, 'Firewall', { scope: FirewallScope.CLOUDFRONT }),
  }));
  expect(configOf(own.stack).WebACLId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Firewall/), 'Arn'] });
});

test('access is logged for a year to a bucket that nobody deletes from, without what carries codes and tokens', () => {
  const { stack } = site();
  const [delivery] = resources(stack, 'AWS::Logs::Delivery');
  const fields = delivery?.RecordFields;
  expect(fields).toEqual(
    expect.arrayContaining(['timestamp(ms)', 'c-ip', 'cs-method', 'cs-uri-stem', 'sc-status']),
  );
  for (const secret of ['cs-uri-query', 'cs(Cookie)', 'cs(Referer)']) expect(fields).not.toContain(secret);
  const [source] = resources(stack, 'AWS::Logs::DeliverySource');
  expect(JSON.stringify(source?.ResourceArn)).toContain('SiteDistribution');
  expect(delivery?.DeliverySourceName).toBe(source?.Name);
  const policies = JSON.stringify(resources(stack, 'AWS::S3::BucketPolicy'));
  expect(policies).toContain(`delivery-source:${String(source?.Name)}`);
});

test('without an origin it has a private bucket under a customer key, which it alone reads', () => {
  const { stack, distribution } = site();
  expect(distribution.siteBucket).toBeDefined();
  const read = resources(stack, 'AWS::S3::BucketPolicy')
    .map((policy) => JSON.stringify(policy))
    .find((policy) => policy.includes('s3:GetObject'));
  expect(read).toContain('SiteDistribution');
  expect(read).toContain('cloudfront.amazonaws.com');
  expect(resources(stack, 'AWS::CloudFront::OriginAccessControl')).toMatchObject([
    { OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' } },
  ]);
});

test('every behavior sends the headers, and another path may send others', () => {
  const { stack, distribution } = site();
  const headers = new SecurityHeaders(stack, 'Other');
  distribution.addPath('/docs/*', EdgeOrigin.bucket(new Bucket(stack, 'Docs')), headers);
  distribution.addPath('/help/*', EdgeOrigin.bucket(new Bucket(stack, 'Help')));
  const { DefaultCacheBehavior: first, CacheBehaviors: others = [] } = configOf(stack);
  expect([first, ...others]).toMatchObject([
    { ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^SiteHeaders/) } },
    { PathPattern: '/docs/*', ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^Other/) } },
    { PathPattern: '/help/*', ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^SiteHeaders/) } },
  ]);
});

refuses('NET-01', 'a distribution without a web firewall, with two, or with a regional one', () => {
  expect(codeOf(() => site(() => ({ webAclArn: undefined })))).toBe('firewall-missing');
  const regional = webAclArn.replace('global', 'regional');
  expect(codeOf(() => site(() => ({ webAclArn: regional })))).toBe('web-acl-refused');
  const two = (stack: Stack) => ({
    webFirewall: new WebFirewall(stack, 'F', { scope: FirewallScope.CLOUDFRONT }),
  });
  expect(codeOf(() => site(two))).toBe('firewall-ambiguous');
  const wrong = (stack: Stack) => ({ webAclArn: undefined, webFirewall: new WebFirewall(stack, 'F') });
  expect(codeOf(() => site(wrong))).toBe('firewall-scope-mismatch');
});
refuses('DAT-03', "a distribution under CloudFront's own name, whose oldest TLS cannot be chosen", () => {
  expect(codeOf(() => site(() => ({ domainNames: [] })))).toBe('domain-names-missing');
});
refuses('NET-05', 'a nonce on pages that come from a cache', () => {
  const headers = (stack: Stack) => ({ headers: new SecurityHeaders(stack, 'H', { csp: Csp.fromOrigin() }) });
  expect(codeOf(() => site(headers))).toBe('nonce-refused');
});

test('it is refused outside us-east-1, where its certificate, web ACL and log deliveries live', () => {
  const stack = new Stack(newApp(), 'Stack', { env: { account: '111111111111', region: 'eu-central-1' } });
  const make = () =>
    new HardenedDistribution(stack, 'Site', {
      domainNames: ['www.example.com'],
      certificate: certificate(stack),
      webAclArn,
    });
  expect(codeOf(make)).toBe('distribution-region-refused');
});
