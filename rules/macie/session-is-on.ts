import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MAC-01',
  title: 'Macie is on',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-05', 'OPS-07'],
  frameworks: { fsbp: ['Macie.1'] },
  waivable: true,
  appliesTo: ['AWS::Macie::Session'],
  check(resource) {
    return expectNoneOf(resource.get('Status'), 'the state of Macie', 'PAUSED');
  },
  docs: () => ({
    rationale: 'Macie finds personal data in buckets that were not meant for it. Paused, it finds nothing.',
    remediation: 'Set `Status` to `ENABLED`, or leave it out.',

    examples: {
      pass: { 'omitted, which means on': one('AWS::Macie::Session') },
      fail: { paused: one('AWS::Macie::Session', { Status: 'PAUSED' }) },
    },
  }),
});
