import { expectHeader, headers, pageHeader } from '../distribution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-36',
  title: 'Response headers let a page embed only what agrees to it',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    return expectHeader(resource, 'Cross-Origin-Embedder-Policy', (value) =>
      /^(?:require-corp|credentialless)(?:;|$)/.test(value),
    );
  },
  docs: () => ({
    rationale:
      'Without it a browser may keep your page in one process with what it embeds, and a side channel of the processor reads from one to the other.',
    remediation:
      'Add the header `Cross-Origin-Embedder-Policy` with `require-corp` or `credentialless` to `CustomHeadersConfig.Items`; `SecurityHeaders` has it.',
    whenNotToUse: 'For pages that embed what does not agree, such as advertisements.',
    examples: {
      pass: {
        asked: pageHeader('Cross-Origin-Embedder-Policy', 'require-corp'),
        'without credentials': pageHeader('Cross-Origin-Embedder-Policy', 'credentialless'),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'another header': pageHeader('X-Cross-Origin-Embedder-Policy', 'require-corp'),
        off: pageHeader('Cross-Origin-Embedder-Policy', 'unsafe-none'),
      },
    },
  }),
});
