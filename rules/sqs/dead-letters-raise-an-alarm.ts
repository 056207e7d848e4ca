import { isWatched } from '../alarms';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);
const dead = (alarm: Record<string, unknown>) =>
  resources({
    Jobs: ['AWS::SQS::Queue', { RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } }],
    Dead: ['AWS::SQS::Queue', { RedriveAllowPolicy: {}, QueueName: 'dead' }],
    Alarm: ['AWS::CloudWatch::Alarm', alarm],
  });

export default defineRule({
  id: 'PC-SQS-13',
  title: 'SQS dead-letter queue raises an alarm',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource, template) {
    if (resource.referrers('AWS::SQS::Queue', 'RedrivePolicy.deadLetterTargetArn').length === 0)
      return pass();
    return isWatched(template, resource.logicalId, resource.get('QueueName').text())
      ? pass()
      : fail('', 'no alarm watches how many dead letters there are');
  },
  docs: () => ({
    rationale:
      'A dead letter is a customer who was not served. Nobody looks into the queue unless an alarm says so.',
    remediation:
      'Add an `AWS::CloudWatch::Alarm` on `ApproximateNumberOfMessagesVisible` whose dimension `QueueName` is this queue.',
    whenNotToUse: 'Where another system watches every dead-letter queue.',
    examples: {
      pass: {
        'by reference': dead({
          Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['Dead', 'QueueName'] } }],
        }),
        'by name': dead({ Dimensions: [{ Name: 'QueueName', Value: 'dead' }] }),
        'without a dead-letter queue': subject(),
      },
      fail: {
        'an alarm on another queue': dead({
          Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['Jobs', 'QueueName'] } }],
        }),
        'without dimensions': dead({}),
      },
    },
  }),
});
