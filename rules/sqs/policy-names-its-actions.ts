import { expectNamedActions } from '../resource-policy';
import { namedActionsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SQS-07',
  title: 'SQS queue policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  check(resource) {
    return expectNamedActions(resource.get('PolicyDocument'), 'sqs');
  },
  docs: () => ({
    rationale:
      'Every action includes purging the queue and changing its policy. Producers send, consumers receive and delete.',
    remediation: 'List the actions in `Action`.',
    examples: namedActionsExamples('AWS::SQS::QueuePolicy', 'PolicyDocument', 'sqs:SendMessage'),
  }),
});
