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
const terms = ['CreateRoute', 'ReplaceRoute', 'DeleteRoute'];

export default defineRule({
  id: 'PC-CT-36',
  title: 'Changes of routes raise an alarm',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02', 'NET-03'],
  frameworks: { cis30: ['4.13'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    return expectAlarm(template, resource, terms, 'changes of routes');
  },
  docs: () => ({
    rationale:
      'A changed route sends traffic past the firewall. The trail records it; an alarm makes somebody look.',
    remediation:
      'Add an `AWS::Logs::MetricFilter` on the log group of the trail for `CreateRoute`, `ReplaceRoute`, `DeleteRoute`, with an `AWS::CloudWatch::Alarm` on its metric, or a rule of EventBridge; `DetectiveControls` has it.',
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
        ...each(
          ['ReplaceRoute || DeleteRoute', 'CreateRoute || DeleteRoute', 'CreateRoute || ReplaceRoute'],
          (pattern) => watched(pattern),
        ),
      },
    },
  }),
});
