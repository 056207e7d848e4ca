import { expectHsts, headers, hsts } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-33',
  title: 'Response headers demand TLS of every name below',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectHsts(resource, 'IncludeSubdomains', 'the demand for TLS of the names below');
  },
  docs: () => ({
    rationale:
      'A page on a name below, over plain HTTP, may set cookies for the name above, and an attacker in between makes such a page up.',
    remediation: 'Set `StrictTransportSecurity.IncludeSubdomains` to true; `SecurityHeaders` does.',
    whenNotToUse: 'While a name below still answers without TLS.',
    examples: {
      pass: {
        on: hsts({ IncludeSubdomains: true }),
        'no demand for TLS at all, of which another rule speaks': headers({ SecurityHeadersConfig: {} }),
      },
      fail: { omitted: hsts({}), off: hsts({ IncludeSubdomains: false }) },
    },
  }),
});
