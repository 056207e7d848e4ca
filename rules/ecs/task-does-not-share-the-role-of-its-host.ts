import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
const task = (TaskRoleArn: unknown, ExecutionRoleArn: unknown) =>
  one('AWS::ECS::TaskDefinition', { TaskRoleArn, ExecutionRoleArn });

export default defineRule({
  id: 'PC-ECS-43',
  title: 'Task and what starts it have roles of their own',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    const role = resource.get('TaskRoleArn');
    return role.isPresent() && role.isSameAs(resource.get('ExecutionRoleArn'))
      ? fail(role, 'the task has the role that starts it, and may read what that role may')
      : pass();
  },
  docs: () => ({
    rationale:
      'The role that starts a task reads images and secrets. A program that has it reads secrets that were never meant for it.',
    remediation: 'Set `TaskRoleArn` and `ExecutionRoleArn` to two roles.',
    whenNotToUse: 'For tasks that call no AWS service themselves.',
    examples: {
      pass: {
        two: task({ 'Fn::GetAtt': ['Task', 'Arn'] }, { 'Fn::GetAtt': ['Start', 'Arn'] }),
        omitted: one('AWS::ECS::TaskDefinition'),
      },
      fail: {
        one: task({ 'Fn::GetAtt': ['Task', 'Arn'] }, { 'Fn::GetAtt': ['Task', 'Arn'] }),
        'one by name, without need': task(
          'arn:aws:iam::111122223333:role/x',
          'arn:aws:iam::111122223333:role/x',
        ),
      },
    },
  }),
});
