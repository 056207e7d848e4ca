import { distribution } from '../distribution';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
const origin = (properties: Record<string, unknown>) =>
  distribution({ Origins: [{ Id: 'x', DomainName: 'b.s3.amazonaws.com', ...properties }] });

export default defineRule({
  id: 'PC-CF-42',
  title: 'Distribution reads its bucket by access control, not by the older identity',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04', 'DAT-02'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource.get('DistributionConfig.Origins').each((origin) => {
      const identity = origin.get('S3OriginConfig.OriginAccessIdentity');
      return identity.isPresent() && !identity.is('') && origin.get('OriginAccessControlId').isAbsent()
        ? fail(identity, 'the bucket is read by an identity of the older kind')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'The older identity cannot read objects under a KMS key, signs no writes and reaches no newer region, so the bucket gets weaker settings for its sake.',
    remediation:
      'Set `OriginAccessControlId`, leave `OriginAccessIdentity` empty, and let the bucket policy name the distribution.',
    whenNotToUse: 'Where the bucket has no KMS key and nothing is written through the distribution.',
    examples: {
      pass: {
        'access control': origin({
          OriginAccessControlId: { Ref: 'Control' },
          S3OriginConfig: { OriginAccessIdentity: '' },
        }),
        'no origins, where it is omitted': one('AWS::CloudFront::Distribution'),
      },
      fail: {
        identity: origin({
          S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E1' },
        }),
        'an identity of the template, without access control': origin({
          S3OriginConfig: {
            OriginAccessIdentity: { 'Fn::Sub': 'origin-access-identity/cloudfront/${Identity}' },
          },
        }),
      },
    },
  }),
});
