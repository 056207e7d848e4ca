import { distribution } from '../distribution';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-23',
  title: 'Distribution with a certificate of its own names the oldest TLS version',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const certificate = resource.get('DistributionConfig.ViewerCertificate');
    const own = ['AcmCertificateArn', 'IamCertificateId'].some((name) => certificate.get(name).isPresent());
    return own ? expectSet(certificate.get('MinimumProtocolVersion'), 'the oldest TLS version') : pass();
  },
  docs: () => ({
    rationale:
      'Without a version CloudFront takes TLS 1.0 from viewers, and SSL 3 where it uses addresses of its own.',
    remediation: 'Set `ViewerCertificate.MinimumProtocolVersion` to `TLSv1.2_2021` or newer.',

    examples: {
      pass: {
        named: distribution({
          ViewerCertificate: {
            AcmCertificateArn: { Ref: 'Certificate' },
            MinimumProtocolVersion: 'TLSv1.2_2021',
          },
        }),
        'no certificate of its own': distribution({}),
      },
      fail: {
        omitted: distribution({ ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' } } }),
        'omitted, with a certificate of IAM': distribution({ ViewerCertificate: { IamCertificateId: 'x' } }),
      },
    },
  }),
});
