import { expectOneOf } from '../expect';
import { defineRule } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-05',
  title: 'Task has a network of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return expectOneOf(resource.get('NetworkMode'), 'the network mode', 'awsvpc');
  },
  docs: () => ({
    rationale:
      'With `awsvpc` each task has an address and security groups of its own. In other modes all tasks of a host share them.',
    remediation: 'Set `NetworkMode` to `awsvpc`.',
    whenNotToUse: 'For hosts with more tasks than network interfaces.',
    examples: {
      pass: { own: task({}, { NetworkMode: 'awsvpc' }) },
      fail: { omitted: task({}), host: task({}, { NetworkMode: 'host' }) },
    },
  }),
});
