import { distribution, eachBehavior } from '../distribution';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-16',
  title: 'Distribution answers with security headers',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return eachBehavior(resource, (behavior) =>
      expectSet(behavior.get('ResponseHeadersPolicyId'), 'the policy of response headers'),
    );
  },
  docs: () => ({
    rationale:
      'Content security policy, HSTS and frame options stop whole kinds of attacks in the browser. A policy sets them on errors too, which a function does not.',
    remediation:
      'Set `ResponseHeadersPolicyId` of every behavior to an `AWS::CloudFront::ResponseHeadersPolicy`.',
    whenNotToUse: 'For downloads and APIs that no browser shows.',
    examples: {
      pass: {
        headers: distribution({ DefaultCacheBehavior: { ResponseHeadersPolicyId: { Ref: 'Headers' } } }),
      },
      fail: { omitted: distribution({ DefaultCacheBehavior: { TargetOriginId: 'x' } }) },
    },
  }),
});
