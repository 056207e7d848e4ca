import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CW-02',
  title: "Alarm's actions are switched on",
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  check(resource) {
    const enabled = resource.get('ActionsEnabled');
    return enabled.isFalse() ? fail(enabled, 'the actions of the alarm are switched off') : pass();
  },
  docs: () => ({
    rationale: 'Switched off for one night of maintenance, they stay off.',
    remediation: 'Set `ActionsEnabled` to true, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::CloudWatch::Alarm') },
      fail: { off: one('AWS::CloudWatch::Alarm', { ActionsEnabled: false }) },
    },
  }),
});
