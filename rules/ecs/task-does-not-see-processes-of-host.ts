import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-06',
  title: 'Task does not see the processes of its host',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-06'],
  frameworks: { fsbp: ['ECS.3'] },
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return expectNoneOf(resource.get('PidMode'), 'the view of processes', 'host');
  },
  docs: () => ({
    rationale:
      'A container that sees all processes of the host reads their environment, with the secrets in it, and can stop them.',
    remediation: 'Set `PidMode` to `task`, or leave it out.',

    examples: {
      pass: { omitted: task({}), own: task({}, { PidMode: 'task' }) },
      fail: { host: task({}, { PidMode: 'host' }) },
    },
  }),
});
