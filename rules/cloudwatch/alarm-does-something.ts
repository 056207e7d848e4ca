import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CW-01',
  title: 'Alarm does something',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-02', 'OPS-06'],
  waivable: true,
  appliesTo: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'],
  check(resource) {
    const actions = resource.get('AlarmActions');
    return actions.items().length > 0 ? pass() : fail(actions, 'the alarm tells nobody');
  },
  docs: () => ({
    rationale: 'An alarm without an action turns red on a page that nobody looks at.',
    remediation: 'Name a topic in `AlarmActions`.',

    examples: {
      pass: { told: one('AWS::CloudWatch::Alarm', { AlarmActions: [{ Ref: 'Topic' }] }) },
      fail: {
        omitted: one('AWS::CloudWatch::Alarm'),
        'no action in the list': one('AWS::CloudWatch::CompositeAlarm', { AlarmActions: [] }),
      },
    },
  }),
});
