import { expectNamedActions } from '../resource-policy';
import { namedActionsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SNS-05',
  title: 'SNS topic policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return expectNamedActions(resource.get('PolicyDocument'), 'sns');
  },
  docs: () => ({
    rationale:
      'Every action includes deleting the topic, changing its policy and subscribing. Who publishes needs `sns:Publish` alone.',
    remediation: 'List the actions in `Action`.',
    examples: namedActionsExamples('AWS::SNS::TopicPolicy', 'PolicyDocument', 'sns:Publish'),
  }),
});
