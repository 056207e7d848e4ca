import { headers } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-41',
  title: 'Response headers say what other sites learn of an address',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::ResponseHeadersPolicy'],
  check(resource) {
    const security = resource.get('ResponseHeadersPolicyConfig.SecurityHeadersConfig');
    const policy = security.get('ReferrerPolicy.ReferrerPolicy');
    if (security.isAbsent() || (policy.isPresent() && !policy.is('unsafe-url'))) return pass();
    return fail(policy, `the policy of referrers is ${policy.describe()}`);
  },
  docs: () => ({
    rationale:
      'Addresses carry tokens and names, and a browser tells them to the next site unless told not to.',
    remediation: 'Set `SecurityHeadersConfig.ReferrerPolicy`; `SecurityHeaders` does.',
    whenNotToUse: 'Where no address carries anything that matters.',
    examples: {
      pass: {
        set: headers({
          SecurityHeadersConfig: { ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true } },
        }),
        'no security headers, as for cross-origin access only': headers({ CorsConfig: {} }),
      },
      fail: {
        omitted: headers({
          SecurityHeadersConfig: { FrameOptions: { FrameOption: 'DENY', Override: true } },
        }),
        'a policy that tells everything': headers({
          SecurityHeadersConfig: { ReferrerPolicy: { ReferrerPolicy: 'unsafe-url', Override: true } },
        }),
      },
    },
  }),
});
