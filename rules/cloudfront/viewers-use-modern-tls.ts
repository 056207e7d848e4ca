import { each } from '../example';
import { distribution } from '../distribution';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-02',
  title: 'Distribution takes no TLS older than 1.2 from viewers',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return expectNoneOf(
      resource.get('DistributionConfig.ViewerCertificate.MinimumProtocolVersion'),
      'the oldest TLS version',
      'SSLv3',
      'TLSv1',
      'TLSv1_2016',
      'TLSv1.1_2016',
    );
  },
  docs: () => ({
    rationale: 'SSL 3 and TLS 1.0 and 1.1 have known holes and are refused by current standards.',
    remediation: 'Set `ViewerCertificate.MinimumProtocolVersion` to `TLSv1.2_2021` or newer.',

    examples: {
      pass: {
        modern: distribution({
          ViewerCertificate: {
            AcmCertificateArn: { Ref: 'Certificate' },
            MinimumProtocolVersion: 'TLSv1.2_2021',
          },
        }),
        'omitted, which another rule judges': distribution({}),
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
        ...each(['SSLv3', 'TLSv1_2016'], (MinimumProtocolVersion) =>
          distribution({ ViewerCertificate: { MinimumProtocolVersion } }),
        ),
      },
    },
  }),
});
