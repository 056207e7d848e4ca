import { one } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-CF-21',
  title: 'Streaming distributions are not used',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::StreamingDistribution'],
  check() {
    return fail('', 'streaming distributions use a protocol without encryption that CloudFront has given up');
  },
  docs: () => ({
    rationale: 'RTMP is neither encrypted nor supported any longer.',
    remediation: 'Use an `AWS::CloudFront::Distribution` with HLS or DASH over TLS.',
    whenNotToUse: 'For an old distribution until it is replaced.',
    examples: {
      pass: {
        'one that is never made': {
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
          ...one('AWS::CloudFront::StreamingDistribution', {}, { Condition: 'Never' }),
        },
      },
      fail: { 'no settings': one('AWS::CloudFront::StreamingDistribution') },
    },
  }),
});
