import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ASG-08',
  title: 'Auto Scaling group says when machines come and go',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::AutoScaling::AutoScalingGroup'],
  check(resource) {
    return resource.get('NotificationConfigurations').items().length > 0 ||
      resource.get('NotificationConfiguration').isPresent()
      ? pass()
      : fail(resource.get('NotificationConfigurations'), 'nobody is told of changes');
  },
  docs: () => ({
    rationale: 'Machines that start for no known reason are a sign of misuse.',
    remediation: 'Set `NotificationConfigurations` with a topic.',
    whenNotToUse: 'Where event rules watch the group.',
    examples: {
      pass: {
        told: one('AWS::AutoScaling::AutoScalingGroup', {
          NotificationConfigurations: [
            { TopicARN: { Ref: 'Topic' }, NotificationTypes: ['autoscaling:EC2_INSTANCE_TERMINATE'] },
          ],
        }),
        'the older property': one('AWS::AutoScaling::AutoScalingGroup', {
          NotificationConfiguration: { TopicARN: { Ref: 'Topic' } },
        }),
      },
      fail: { omitted: one('AWS::AutoScaling::AutoScalingGroup') },
    },
  }),
});
