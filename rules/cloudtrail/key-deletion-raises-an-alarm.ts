import { expectAlarm } from '../trail-alarms';
import { one, resources, each } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
const watched = (FilterPattern: string, MetricName = 'Events') =>
  resources({
    Group: ['AWS::Logs::LogGroup'],
    Trail: ['AWS::CloudTrail::Trail', { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } }],
    Filter: [
      'AWS::Logs::MetricFilter',
      { LogGroupName: { Ref: 'Group' }, FilterPattern, MetricTransformations: [{ MetricName: 'Events' }] },
    ],
    Alarm: ['AWS::CloudWatch::Alarm', { MetricName }],
  });
const terms = ['DisableKey', 'ScheduleKeyDeletion'];

export default defineRule({
  id: 'PC-CT-30',
  title: 'Disabling and deletion of KMS keys raise an alarm',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02', 'DAT-02'],
  frameworks: { cis30: ['4.7'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    return expectAlarm(template, resource, terms, 'disabled and deleted keys');
  },
  docs: () => ({
    rationale:
      'A key that is gone takes its data with it. The waiting time helps only if somebody notices. The trail records it; an alarm makes somebody look.',
    remediation:
      'Add an `AWS::Logs::MetricFilter` on the log group of the trail for `DisableKey`, `ScheduleKeyDeletion`, with an `AWS::CloudWatch::Alarm` on its metric, or a rule of EventBridge; `DetectiveControls` has it.',
    whenNotToUse: 'Where another system watches the trail, such as a SIEM.',
    examples: {
      pass: {
        'a filter with an alarm': watched(terms.join(' || ')),
        'a trail without a log group, so nothing to see': subject(),
        'a rule of EventBridge': resources({
          Group: ['AWS::Logs::LogGroup'],
          Trail: [
            'AWS::CloudTrail::Trail',
            { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } },
          ],
          Rule: ['AWS::Events::Rule', { EventPattern: { detail: { eventName: terms } } }],
        }),
      },
      fail: {
        'without a filter': watched('ERROR'),
        'a filter without an alarm': watched(terms.join(' || '), 'Others'),
        ...each(['ScheduleKeyDeletion', 'DisableKey'], (pattern) => watched(pattern)),
      },
    },
  }),
});
