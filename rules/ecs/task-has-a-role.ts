import { expectSet } from '../expect';
import { defineRule } from '../rule';
import { task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-15',
  title: 'Task has a role of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return expectSet(resource.get('TaskRoleArn'), 'the role of the task');
  },
  docs: () => ({
    rationale: 'A task without a role uses that of its host, which holds what any task needs.',
    remediation: 'Set `TaskRoleArn` to a role with what the task needs.',
    whenNotToUse: 'For tasks on Fargate that call no AWS service.',
    examples: { pass: { role: task({}, { TaskRoleArn: { Ref: 'Role' } }) }, fail: { omitted: task({}) } },
  }),
});
