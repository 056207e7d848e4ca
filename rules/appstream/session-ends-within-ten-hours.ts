import { one } from '../example';
import { expectAtMost } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASTR-02',
  title: "Application fleet's sessions end within ten hours",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-08'],
  waivable: true,
  appliesTo: ['AWS::AppStream::Fleet'],
  check(resource) {
    return expectAtMost(resource.get('MaxUserDurationInSeconds'), 'the longest session in seconds', 36_000);
  },
  docs: () => ({
    rationale: 'A session that runs over night is found by somebody else in the morning.',
    remediation: 'Set `MaxUserDurationInSeconds` to 36000 or less.',
    whenNotToUse: 'For computations that run longer.',
    examples: {
      pass: {
        day: one('AWS::AppStream::Fleet', { MaxUserDurationInSeconds: 28_800 }),
        omitted: one('AWS::AppStream::Fleet'),
      },
      fail: { week: one('AWS::AppStream::Fleet', { MaxUserDurationInSeconds: 432_000 }) },
    },
  }),
});
