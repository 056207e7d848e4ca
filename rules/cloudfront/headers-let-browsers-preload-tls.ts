import { expectHsts, headers, hsts } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-34',
  title: 'Response headers let browsers know of TLS before the first visit',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectHsts(resource, 'Preload', 'the consent to the preload list of browsers');
  },
  docs: () => ({
    rationale:
      'The first visit of all is not protected by a header that it has yet to see. Browsers ship a list of names that want TLS from the start, and take those whose answers consent.',
    remediation: 'Set `StrictTransportSecurity.Preload` to true; `SecurityHeaders` does.',
    whenNotToUse: 'For names that may have to answer without TLS again: leaving the list takes months.',
    examples: {
      pass: {
        on: hsts({ Preload: true }),
        'no demand for TLS at all, of which another rule speaks': headers({ SecurityHeadersConfig: {} }),
      },
      fail: { omitted: hsts({}), off: hsts({ Preload: false }) },
    },
  }),
});
