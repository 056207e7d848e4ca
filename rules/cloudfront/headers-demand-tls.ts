import { headers } from '../distribution';
import { expectAtLeast } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-17',
  title: 'Response headers demand TLS for a year',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const security = resource.get('ResponseHeadersPolicyConfig.SecurityHeadersConfig');
    return security.isPresent()
      ? expectAtLeast(
          security.get('StrictTransportSecurity.AccessControlMaxAgeSec'),
          'the time of strict transport security in seconds',
          31_536_000,
        )
      : pass();
  },
  docs: () => ({
    rationale: 'A browser that was told uses TLS without asking. A short time is over before the next visit.',
    remediation:
      'Set `SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec` to 31536000 or more.',

    examples: {
      pass: {
        'two years': headers({
          SecurityHeadersConfig: {
            StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
          },
        }),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'an hour': headers({
          SecurityHeadersConfig: {
            StrictTransportSecurity: { AccessControlMaxAgeSec: 3600, Override: true },
          },
        }),
      },
    },
  }),
});
