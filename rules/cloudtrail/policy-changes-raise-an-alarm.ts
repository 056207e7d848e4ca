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
const terms = ['PutRolePolicy', 'AttachRolePolicy', 'CreatePolicyVersion'];

export default defineRule({
  id: 'PC-CT-27',
  title: 'Changes of IAM policies raise an alarm',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02', 'AUT-08'],
  frameworks: { cis30: ['4.4'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    return expectAlarm(template, resource, terms, 'changes of IAM policies');
  },
  docs: () => ({
    rationale:
      'Giving oneself more rights is the second step of most attacks. The trail records it; an alarm makes somebody look.',
    remediation:
      'Add an `AWS::Logs::MetricFilter` on the log group of the trail for `PutRolePolicy`, `AttachRolePolicy`, `CreatePolicyVersion`, with an `AWS::CloudWatch::Alarm` on its metric, or a rule of EventBridge; `DetectiveControls` has it.',
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
          [
            'AttachRolePolicy || CreatePolicyVersion',
            'PutRolePolicy || CreatePolicyVersion',
            'PutRolePolicy || AttachRolePolicy',
          ],
          (pattern) => watched(pattern),
        ),
      },
    },
  }),
});
