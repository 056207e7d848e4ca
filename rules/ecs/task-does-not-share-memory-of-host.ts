import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-07',
  title: 'Task does not share the memory of its host',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return expectNoneOf(resource.get('IpcMode'), 'the sharing of memory', 'host');
  },
  docs: () => ({
    rationale: "Programs that share memory read and change each other's data past every other wall.",
    remediation: 'Set `IpcMode` to `none` or `task`, or leave it out.',

    examples: {
      pass: { omitted: task({}), none: task({}, { IpcMode: 'none' }) },
      fail: { host: task({}, { IpcMode: 'host' }) },
    },
  }),
});
