import { distribution } from '../distribution';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-04',
  title: 'Distribution tells its names apart by SNI',
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['CloudFront.8'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const certificate = resource.get('DistributionConfig.ViewerCertificate');
    const method = certificate.get('SslSupportMethod');
    const own = ['AcmCertificateArn', 'IamCertificateId'].some((name) => certificate.get(name).isPresent());
    return own || method.isPresent() ? expectOneOf(method, 'how names are told apart', 'sni-only') : pass();
  },
  docs: () => ({
    rationale: "Addresses of one's own (`vip`) cost much and serve only clients that know no modern TLS.",
    remediation: 'Set `ViewerCertificate.SslSupportMethod` to `sni-only`.',

    examples: {
      pass: {
        sni: distribution({
          ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' }, SslSupportMethod: 'sni-only' },
        }),
        'no certificate of its own': distribution({}),
      },
      fail: {
        addresses: distribution({
          ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' }, SslSupportMethod: 'vip' },
        }),
        omitted: distribution({ ViewerCertificate: { IamCertificateId: 'x' } }),
        'omitted, with a certificate of ACM': distribution({ ViewerCertificate: { AcmCertificateArn: 'x' } }),
      },
    },
  }),
});
