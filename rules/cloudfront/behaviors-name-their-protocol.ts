import { distribution, eachBehavior } from '../distribution';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-22',
  title: 'Distribution names the protocol of every behavior',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return eachBehavior(resource, (behavior) =>
      expectSet(behavior.get('ViewerProtocolPolicy'), 'the protocol for viewers'),
    );
  },
  docs: () => ({
    rationale:
      'A behavior without a protocol is refused at deployment; what is filled in then is often what works at once.',
    remediation: 'Set `ViewerProtocolPolicy` of every behavior to `redirect-to-https`.',
    whenNotToUse: 'For fragments that are completed elsewhere.',
    examples: {
      pass: { named: distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' } }) },
      fail: { omitted: distribution({ DefaultCacheBehavior: { TargetOriginId: 'x' } }) },
    },
  }),
});
