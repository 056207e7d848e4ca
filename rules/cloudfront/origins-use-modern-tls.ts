import { each } from '../example';
import { distribution } from '../distribution';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-06',
  title: 'Distribution uses no old TLS with its origins',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['CloudFront.10'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource
      .get('DistributionConfig.Origins')
      .each((origin) =>
        origin
          .get('CustomOriginConfig.OriginSSLProtocols')
          .each((version) =>
            expectNoneOf(version, 'a TLS version to the origin', 'SSLv3', 'TLSv1', 'TLSv1.1'),
          ),
      );
  },
  docs: () => ({
    rationale: 'CloudFront agrees with the origin on an old version with known holes, if both still take it.',
    remediation: 'Set `CustomOriginConfig.OriginSSLProtocols` to `[TLSv1.2]`.',

    examples: {
      pass: {
        modern: distribution({
          Origins: [
            {
              Id: 'x',
              CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
            },
          ],
        }),
        'no list': distribution({ Origins: [{ Id: 'x', S3OriginConfig: {} }] }),
      },
      fail: {
        'TLS 1.0, without need': distribution({
          Origins: [{ Id: 'x', CustomOriginConfig: { OriginSSLProtocols: ['TLSv1', 'TLSv1.2'] } }],
        }),
        ...each(['SSLv3', 'TLSv1.1'], (version) =>
          distribution({ Origins: [{ Id: 'x', CustomOriginConfig: { OriginSSLProtocols: [version] } }] }),
        ),
      },
    },
  }),
});
