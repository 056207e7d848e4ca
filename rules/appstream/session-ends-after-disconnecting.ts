import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASTR-03',
  title: "Application fleet's sessions end five minutes after disconnecting",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-08'],
  waivable: true,
  appliesTo: ['AWS::AppStream::Fleet'],
  check(resource) {
    const time = resource.get('DisconnectTimeoutInSeconds');
    return time.isPresent() && time.isAtMost(300)
      ? pass()
      : fail(time, `the time after disconnecting is ${time.describe()}`);
  },
  docs: () => ({
    rationale: 'Whoever connects next within that time goes on where somebody else stopped.',
    remediation: 'Set `DisconnectTimeoutInSeconds` to 300 or less.',
    whenNotToUse: 'Where networks break often.',
    examples: {
      pass: { soon: one('AWS::AppStream::Fleet', { DisconnectTimeoutInSeconds: 300 }) },
      fail: {
        omitted: one('AWS::AppStream::Fleet'),
        long: one('AWS::AppStream::Fleet', { DisconnectTimeoutInSeconds: 3600 }),
      },
    },
  }),
});
