import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASTR-04',
  title: "Application fleet's sessions end when nobody works for ten minutes",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-08'],
  waivable: true,
  appliesTo: ['AWS::AppStream::Fleet'],
  check(resource) {
    const time = resource.get('IdleDisconnectTimeoutInSeconds');
    return time.isAtLeast(1) && time.isAtMost(600)
      ? pass()
      : fail(time, `the time without work is ${time.describe()}`);
  },
  docs: () => ({
    rationale: 'A session that was left open is used by whoever sits down there.',
    remediation: 'Set `IdleDisconnectTimeoutInSeconds` to 600 or less; 0 means never.',
    whenNotToUse: 'For screens that are only looked at.',
    examples: {
      pass: { soon: one('AWS::AppStream::Fleet', { IdleDisconnectTimeoutInSeconds: 600 }) },
      fail: {
        omitted: one('AWS::AppStream::Fleet'),
        never: one('AWS::AppStream::Fleet', { IdleDisconnectTimeoutInSeconds: 0 }),
      },
    },
  }),
});
