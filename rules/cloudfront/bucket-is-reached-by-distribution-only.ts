import { resources, each } from '../example';
import { type Template, type Value } from '../../template';
import { testPattern } from '../../template/policy';
import { distribution } from '../distribution';
import { defineRule, fail, type Judgements, pass } from '../rule';

function isBucket(origin: Value, template: Template): boolean {
  const domain = origin.get('DomainName');
  return (
    origin.get('S3OriginConfig').isPresent() ||
    template.targetOf(domain)?.type === 'AWS::S3::Bucket' ||
    testPattern(
      domain,
      'is a bucket',
      (text) => /\.s3[.-][\w.-]*amazonaws\.com/.test(text) && !text.includes('website'),
    )
  );
}

const origin = (DomainName: string, more: Record<string, unknown> = {}) =>
  distribution({ Origins: [{ Id: 'x', DomainName, ...more }] });

export default defineRule({
  id: 'PC-CF-08',
  title: 'Distribution reads its bucket with an identity',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['CloudFront.13'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource, template) {
    const config = resource.get('DistributionConfig');
    const judge = (origin: Value, identity: Value): Judgements =>
      origin.get('OriginAccessControlId').isPresent() || (identity.isPresent() && !identity.is(''))
        ? pass()
        : fail(origin, 'the bucket must be public for the distribution to read it');
    const old = config.get('S3Origin');
    return [
      ...(old.isPresent() ? judge(old, old.get('OriginAccessIdentity')) : pass()),
      ...config
        .get('Origins')
        .each((origin) =>
          isBucket(origin, template) && origin.get('CustomOriginConfig').isAbsent()
            ? judge(origin, origin.get('S3OriginConfig.OriginAccessIdentity'))
            : pass(),
        ),
    ];
  },
  docs: () => ({
    rationale:
      'Without an identity CloudFront reads the bucket as anybody would, so the bucket has to be public, past the web ACL and the log in front.',
    remediation: "Set `OriginAccessControlId`, and let the bucket's policy allow the distribution only.",

    examples: {
      pass: {
        'access control': origin('b.s3.eu-central-1.amazonaws.com', { OriginAccessControlId: 'E1' }),
        'no bucket': origin('api.example.com', { CustomOriginConfig: {} }),
        'neither, and no way said': origin('api.example.com'),
        'the older identity': origin('b.s3.amazonaws.com', {
          S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/E1' },
        }),
        'the older form with an identity': distribution({
          S3Origin: { DNSName: 'b.s3.amazonaws.com', OriginAccessIdentity: 'E1' },
        }),
        'a website': origin('b.s3.amazonaws.com', { CustomOriginConfig: {} }),
        ...each(['b.s3-website.eu-central-1.amazonaws.com', 'b.s3xamazonaws.com'], (name) => origin(name)),
      },
      fail: {
        'the older form': distribution({ S3Origin: { DNSName: 'b.s3.amazonaws.com' } }),
        omitted: origin('b.s3.eu-central-1.amazonaws.com', { S3OriginConfig: {} }),
        'a name of your own': origin('files.example.com', { S3OriginConfig: {} }),
        'an empty identity': origin('b.s3.amazonaws.com', { S3OriginConfig: { OriginAccessIdentity: '' } }),
        'a bucket of the template': resources({
          Files: ['AWS::S3::Bucket'],
          Subject: [
            'AWS::CloudFront::Distribution',
            { DistributionConfig: { Origins: [{ DomainName: { 'Fn::GetAtt': ['Files', 'DomainName'] } }] } },
          ],
        }),
        ...each(['b.s3.amazonaws.com', 'b.s3-eu-west-1.amazonaws.com'], (name) => origin(name)),
      },
    },
  }),
});
