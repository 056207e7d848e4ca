import { expectHeader, headers, pageHeader } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-35',
  title: 'Response headers part a page from the windows of others',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectHeader(resource, 'Cross-Origin-Opener-Policy', (value) =>
      /^same-origin(?:-allow-popups)?(?:;|$)/.test(value),
    );
  },
  docs: () => ({
    rationale:
      'A page that opens yours keeps a hold of its window: it can send it elsewhere, and learn from it whether the user is signed in.',
    remediation:
      'Add the header `Cross-Origin-Opener-Policy` with `same-origin` to `CustomHeadersConfig.Items`; `SecurityHeaders` has it.',
    whenNotToUse: 'For answers that are no pages.',
    examples: {
      pass: {
        apart: pageHeader('Cross-Origin-Opener-Policy', 'same-origin'),
        'but for popups': pageHeader('Cross-Origin-Opener-Policy', 'Same-Origin-Allow-Popups'),
        reported: pageHeader('Cross-Origin-Opener-Policy', 'same-origin; report-to="coop"'),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'another header': pageHeader('X-Cross-Origin-Opener-Policy', 'same-origin'),
        off: pageHeader('Cross-Origin-Opener-Policy', 'unsafe-none'),
      },
    },
  }),
});
