import { testPattern } from '../../template/policy';
import { statedIn } from '../content-policy';
import { contentPolicyOf, csp, headers } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-32',
  title: 'Response headers say who may frame a page',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const security = resource.get('ResponseHeadersPolicyConfig.SecurityHeadersConfig');
    const frames = security.get('FrameOptions');
    const policy = contentPolicyOf(resource);
    const isSaid =
      frames.isPresent() ||
      (policy.isPresent() &&
        testPattern(policy, 'names frame-ancestors', (text) => statedIn(text).has('frame-ancestors')));
    return security.isAbsent() || isSaid ? pass() : fail(frames, 'every page may show this one in a frame');
  },
  docs: () => ({
    rationale:
      'A page in an invisible frame of another takes clicks that its user never meant. `default-src` does not speak of it.',
    remediation:
      "Add `frame-ancestors 'none'` to the content security policy, or set `FrameOptions.FrameOption` to `DENY`; `SecurityHeaders` does both.",
    whenNotToUse: 'For pages that are made to be embedded anywhere, such as a player.',
    examples: {
      pass: {
        'by the content policy': csp("default-src 'self'; frame-ancestors 'none'"),
        'by the older header': headers({
          SecurityHeadersConfig: { FrameOptions: { FrameOption: 'DENY', Override: true } },
        }),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({ SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } }),
        'a content policy without a word of it': csp("default-src 'none'; frame-src 'none'"),
      },
    },
  }),
});
