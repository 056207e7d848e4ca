import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-07',
  title: 'Distribution names the TLS versions for its origins',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource
      .get('DistributionConfig.Origins')
      .each((origin) =>
        origin.get('CustomOriginConfig').isPresent() &&
        origin.get('CustomOriginConfig.OriginSSLProtocols').items().length === 0
          ? fail(
              origin.get('CustomOriginConfig.OriginSSLProtocols'),
              'no TLS version is named, which means 1.0 too',
            )
          : pass(),
      );
  },
  docs: () => ({
    rationale: "Without a list a template's distribution takes TLS 1.0 and SSL 3 with the origin.",
    remediation: 'Set `CustomOriginConfig.OriginSSLProtocols` to `[TLSv1.2]`.',
    whenNotToUse: 'Where the origin takes no old version itself.',
    examples: {
      pass: {
        named: distribution({
          Origins: [{ Id: 'x', CustomOriginConfig: { OriginSSLProtocols: ['TLSv1.2'] } }],
        }),
        'a bucket': distribution({ Origins: [{ Id: 'x', S3OriginConfig: {} }] }),
      },
      fail: {
        omitted: distribution({
          Origins: [{ Id: 'x', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
        }),
      },
    },
  }),
});
