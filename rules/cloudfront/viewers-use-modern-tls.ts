import { testPattern } from '../../template/policy';
import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-02',
  title: 'Distribution takes TLS 1.2 or better from viewers',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const certificate = resource.get('DistributionConfig.ViewerCertificate');
    if (certificate.isAbsent() || certificate.get('CloudFrontDefaultCertificate').isTrue()) return pass();
    const version = certificate.get('MinimumProtocolVersion');
    return testPattern(version, 'is TLS 1.2 or better', (text) => /^TLSv1\.[23]/.test(text))
      ? pass()
      : fail(version, `the oldest TLS version is ${version.describe()}`);
  },
  docs: () => ({
    rationale:
      'SSL 3 and TLS 1.0 and 1.1 have known holes; without a setting CloudFront takes TLS 1.0 and less.',
    remediation: 'Set `ViewerCertificate.MinimumProtocolVersion` to `TLSv1.2_2021` or newer.',

    examples: {
      pass: {
        modern: distribution({
          ViewerCertificate: {
            AcmCertificateArn: { Ref: 'Certificate' },
            MinimumProtocolVersion: 'TLSv1.2_2021',
          },
        }),
        'the default certificate, which another rule judges': distribution({}),
      },
      fail: {
        'TLS 1.0': distribution({
          ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' }, MinimumProtocolVersion: 'TLSv1' },
        }),
        'TLS 1.1': distribution({
          ViewerCertificate: {
            AcmCertificateArn: { Ref: 'Certificate' },
            MinimumProtocolVersion: 'TLSv1.1_2016',
          },
        }),
        omitted: distribution({ ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' } } }),
      },
    },
  }),
});
