import { headers } from '../distribution';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-40',
  title: 'Response headers let browsers guess no types',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const security = resource.get('ResponseHeadersPolicyConfig.SecurityHeadersConfig');
    return security.isAbsent()
      ? pass()
      : expectSet(security.get('ContentTypeOptions'), 'the header against guessing');
  },
  docs: () => ({
    rationale: 'A browser that guesses runs an uploaded picture as a script.',
    remediation: 'Set `SecurityHeadersConfig.ContentTypeOptions`; `SecurityHeaders` does.',
    whenNotToUse: 'For answers that no browser shows.',
    examples: {
      pass: {
        set: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({
          SecurityHeadersConfig: { FrameOptions: { FrameOption: 'DENY', Override: true } },
        }),
      },
    },
  }),
});
