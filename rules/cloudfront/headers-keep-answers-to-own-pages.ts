import { expectHeader, headers, pageHeader } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-37',
  title: 'Response headers keep answers to pages of the own site',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectHeader(resource, 'Cross-Origin-Resource-Policy', (value) =>
      /^same-(?:origin|site)$/.test(value),
    );
  },
  docs: () => ({
    rationale:
      'Any page may load your answers as an image or a script, with the cookies of its visitor, and measure what came.',
    remediation:
      'Add the header `Cross-Origin-Resource-Policy` with `same-origin` or `same-site` to `CustomHeadersConfig.Items`; `SecurityHeaders` has it.',
    whenNotToUse: 'For files that others are meant to embed, such as fonts of a content network.',
    examples: {
      pass: {
        origin: pageHeader('Cross-Origin-Resource-Policy', 'same-origin'),
        site: pageHeader('Cross-Origin-Resource-Policy', 'same-site'),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'another header': pageHeader('X-Cross-Origin-Resource-Policy', 'same-origin'),
        everybody: pageHeader('Cross-Origin-Resource-Policy', 'cross-origin'),
      },
    },
  }),
});
