import { expectTiedServices } from '../resource-policy';
import { tiedServicesExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SNS-06',
  title: 'SNS topic policy ties a service to the account or resource that it acts for',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return expectTiedServices(resource.get('PolicyDocument'));
  },
  docs: () => ({
    rationale:
      "A service acts for every AWS customer. Without a source condition, anybody's alarm or bucket may publish to your topic.",
    remediation: 'Add `aws:SourceArn` or `aws:SourceAccount` to the `Condition` of the statement.',
    whenNotToUse: 'For services that send neither key.',
    examples: tiedServicesExamples('AWS::SNS::TopicPolicy', 'PolicyDocument', [
      'cloudwatch.amazonaws.com',
      'sns:Publish',
    ]),
  }),
});
