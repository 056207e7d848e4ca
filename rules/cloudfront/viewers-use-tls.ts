import { distribution, eachBehavior } from '../distribution';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-01',
  title: 'Distribution answers viewers over TLS only',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['CloudFront.3'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return eachBehavior(resource, (behavior) =>
      expectNoneOf(behavior.get('ViewerProtocolPolicy'), 'the protocol for viewers', 'allow-all'),
    );
  },
  docs: () => ({
    rationale:
      'With `allow-all` a page is read and changed on the way whenever somebody types its address without `https`.',
    remediation: 'Set `ViewerProtocolPolicy` of every behavior to `redirect-to-https` or `https-only`.',

    examples: {
      pass: {
        redirected: distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' } }),
        'omitted, which another rule judges': distribution({ DefaultCacheBehavior: { TargetOriginId: 'x' } }),
      },
      fail: {
        plain: distribution({ DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all' } }),
        'one of several': distribution({
          DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' },
          CacheBehaviors: [{ PathPattern: '/old/*', ViewerProtocolPolicy: 'allow-all' }],
        }),
      },
    },
  }),
});
