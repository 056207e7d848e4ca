import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IAM-29',
  title: "IAM role's sessions last four hours at most",
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-09'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return expectAtMost(resource.get('MaxSessionDuration'), 'the longest session in seconds', 14_400);
  },
  docs: () => ({
    rationale: 'A stolen session works until it ends. The shorter it is, the less a thief can do with it.',
    remediation:
      'Set `MaxSessionDuration` to 3600 (the default), or to what the longest job needs up to 14400.',
    whenNotToUse: 'For roles of jobs that run longer.',
    examples: {
      pass: {
        'an hour by default, without a setting': one('AWS::IAM::Role'),
        'four hours': one('AWS::IAM::Role', { MaxSessionDuration: 14_400 }),
      },
      fail: {
        'half a day': one('AWS::IAM::Role', { MaxSessionDuration: 43_200 }),
        'as text': one('AWS::IAM::Role', { MaxSessionDuration: '28800' }),
      },
    },
  }),
});
