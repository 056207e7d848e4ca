import { expectTiedServices } from '../resource-policy';
import { tiedServicesExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SQS-08',
  title: 'SQS queue policy ties a service to the account or resource that it acts for',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  check(resource) {
    return expectTiedServices(resource.get('PolicyDocument'));
  },
  docs: () => ({
    rationale:
      "A service acts for every AWS customer. Without a source condition, anybody's topic or rule may feed your queue.",
    remediation: 'Add `aws:SourceArn` or `aws:SourceAccount` to the `Condition` of the statement.',
    examples: tiedServicesExamples('AWS::SQS::QueuePolicy', 'PolicyDocument', [
      'events.amazonaws.com',
      'sqs:SendMessage',
    ]),
  }),
});
