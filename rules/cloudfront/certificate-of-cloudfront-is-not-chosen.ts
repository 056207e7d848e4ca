import { each } from '../example';
import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-24',
  title: 'Distribution does not choose the certificate of CloudFront',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const certificate = resource.get('DistributionConfig.ViewerCertificate');
    const chosen =
      certificate.get('CloudFrontDefaultCertificate').isTrue() ||
      certificate.get('CloudfrontDefaultCertificate').isTrue();
    const own = ['AcmCertificateArn', 'IamCertificateId'].some((name) => certificate.get(name).isPresent());
    return chosen && !own
      ? fail(certificate.get('CloudFrontDefaultCertificate'), 'the certificate of CloudFront is chosen')
      : pass();
  },
  docs: () => ({
    rationale: 'With its own certificate CloudFront takes TLS 1.0 whatever you set.',
    remediation: 'Set `ViewerCertificate.AcmCertificateArn`, and leave `CloudFrontDefaultCertificate` out.',
    whenNotToUse: 'Where the distribution is reached by its name at cloudfront.net alone.',

    examples: {
      pass: {
        own: distribution({ ViewerCertificate: { AcmCertificateArn: { Ref: 'Certificate' } } }),
        'omitted, which another rule judges': distribution({}),
        ...each(['AcmCertificateArn', 'IamCertificateId'], (name) =>
          distribution({ ViewerCertificate: { CloudFrontDefaultCertificate: true, [name]: 'x' } }),
        ),
      },
      fail: {
        chosen: distribution({ ViewerCertificate: { CloudFrontDefaultCertificate: true } }),
        'the other spelling': distribution({ ViewerCertificate: { CloudfrontDefaultCertificate: true } }),
      },
    },
  }),
});
