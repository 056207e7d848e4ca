import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

const origin = (more: Record<string, unknown>) =>
  distribution({ Origins: [{ Id: 'x', DomainName: 'api.example.com', ...more }] });
const custom = (more: Record<string, unknown> = {}) => ({
  CustomOriginConfig: { OriginProtocolPolicy: 'https-only', ...more },
});
const secret = [{ HeaderName: 'x-origin-verify', HeaderValue: { Ref: 'Secret' } }];

export default defineRule({
  id: 'PC-CF-39',
  title: 'Origin proves that requests come from the distribution',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource.get('DistributionConfig.Origins').each((origin) => {
      const config = origin.get('CustomOriginConfig');
      const isKept =
        config.isAbsent() ||
        config.get('OriginMtlsConfig.ClientCertificateArn').isPresent() ||
        origin.get('OriginAccessControlId').isPresent();
      if (isKept) return pass();
      return origin.get('OriginCustomHeaders').items().length > 0
        ? fail(origin, 'whoever learns a header reaches the origin around the distribution')
        : fail(origin, 'the origin is reached around the distribution');
    });
  },
  docs: () => ({
    rationale:
      'An origin with a public address answers everybody who finds it, past the web ACL, the limits and the log in front. A secret header is no more than a password that every request carries.',
    remediation:
      'Set `CustomOriginConfig.OriginMtlsConfig` and ask for its certificate at the origin, use a `VpcOriginConfig`, or sign by `OriginAccessControlId`; `HardenedDistribution` does.',
    whenNotToUse:
      'For origins of others, and where the origin itself checks the addresses of CloudFront and a secret.',
    examples: {
      pass: {
        'a client certificate': origin(custom({ OriginMtlsConfig: { ClientCertificateArn: 'arn' } })),
        'in private subnets': origin({ VpcOriginConfig: { VpcOriginId: 'vo_1' } }),
        'signed requests': origin({ ...custom(), OriginAccessControlId: 'E1' }),
        'a bucket': origin({ S3OriginConfig: {} }),
        'no origins': distribution({}),
      },
      fail: {
        'open, without any proof': origin(custom()),
        'a secret header alone': origin({ ...custom(), OriginCustomHeaders: secret }),
        'an empty setting': origin(custom({ OriginMtlsConfig: {} })),
      },
    },
  }),
});
