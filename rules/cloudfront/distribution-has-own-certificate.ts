import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-03',
  title: 'Distribution names a certificate of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['CloudFront.7'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const certificate = resource.get('DistributionConfig.ViewerCertificate');
    return certificate.isPresent()
      ? pass()
      : fail(certificate, 'the distribution uses the certificate of CloudFront');
  },
  docs: () => ({
    rationale:
      "The certificate of CloudFront takes TLS 1.0 whatever you set, and its name belongs to everybody's distributions.",
    remediation: 'Set `ViewerCertificate.AcmCertificateArn` and `MinimumProtocolVersion`.',
    whenNotToUse: 'Where the distribution is reached by its name at cloudfront.net alone.',

    examples: {
      pass: {
        own: distribution({
          ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' }, SslSupportMethod: 'sni-only' },
        }),
      },
      fail: { omitted: distribution({}) },
    },
  }),
});
