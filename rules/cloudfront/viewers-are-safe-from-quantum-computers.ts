import { distribution } from '../distribution';
import { imported } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-25',
  title: 'Distribution takes TLS 1.3 only, whose key exchange withstands quantum computers',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const certificate = resource.get('DistributionConfig.ViewerCertificate.MinimumProtocolVersion');
    return expectOneOf(certificate, 'the oldest TLS version', 'TLSv1.3_2025');
  },
  docs: () => ({
    rationale:
      'What is recorded today can be read once quantum computers break its key exchange. CloudFront offers hybrid key exchange in TLS 1.3; with older versions nobody can use it.',
    remediation: 'Set `ViewerCertificate.MinimumProtocolVersion` to `TLSv1.3_2025`.',
    whenNotToUse: 'Where viewers are not all known to speak TLS 1.3, or what they read is public anyway.',
    examples: {
      pass: {
        'TLS 1.3': distribution({
          ViewerCertificate: { AcmCertificateArn: { Ref: 'C' }, MinimumProtocolVersion: 'TLSv1.3_2025' },
        }),
      },
      fail: {
        omitted: distribution({}),
        'TLS 1.2': distribution({ ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' } }),
        'TLS 1.2 too': distribution({ ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2025' } }),
      },
      unknown: { imported: distribution({ ViewerCertificate: { MinimumProtocolVersion: imported } }) },
    },
  }),
});
