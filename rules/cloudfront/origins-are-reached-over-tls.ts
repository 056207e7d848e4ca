import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-05',
  title: 'Distribution reaches its origins over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03', 'NET-06'],
  frameworks: { fsbp: ['CloudFront.9'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource.get('DistributionConfig.Origins').each((origin) => {
      const policy = origin.get('CustomOriginConfig.OriginProtocolPolicy');
      if (origin.get('CustomOriginConfig').isAbsent() || policy.is('https-only')) return pass();
      return fail(policy, `the protocol to the origin is ${policy.describe()}`);
    });
  },
  docs: () => ({
    rationale:
      'Viewers see a lock, and behind CloudFront their requests cross the internet in the clear. `match-viewer` does so wherever viewers may use HTTP.',
    remediation: 'Set `CustomOriginConfig.OriginProtocolPolicy` to `https-only`.',

    examples: {
      pass: {
        tls: distribution({
          Origins: [{ Id: 'x', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
        }),
        'a bucket, without a custom origin': distribution({ Origins: [{ Id: 'x', S3OriginConfig: {} }] }),
      },
      fail: {
        plain: distribution({
          Origins: [{ Id: 'x', CustomOriginConfig: { OriginProtocolPolicy: 'http-only' } }],
        }),
        'as the viewer': distribution({
          Origins: [{ Id: 'x', CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' } }],
        }),
      },
    },
  }),
});
