import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-25',
  title: "Service's task definition names a role",
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource, template) {
    const definition = resource.get('TaskDefinition');
    const target = template.targetOf(definition);
    if (target?.type !== 'AWS::ECS::TaskDefinition') return pass();
    return target.get('TaskRoleArn').isPresent()
      ? pass()
      : fail(definition, `the task definition ${target.logicalId} has no role`);
  },
  docs: () => ({
    rationale: 'Tasks without a role use that of their host, which holds what any task needs.',
    remediation: 'Set `TaskRoleArn` of the task definition.',
    whenNotToUse: 'For tasks on Fargate that call no AWS service.',
    examples: {
      pass: {
        role: resources({
          Task: ['AWS::ECS::TaskDefinition', { TaskRoleArn: 'arn:aws:iam::111122223333:role/task' }],
          Subject: ['AWS::ECS::Service', { TaskDefinition: { Ref: 'Task' } }],
        }),
        'no task definition': one('AWS::ECS::Service'),
      },
      fail: {
        omitted: resources({
          Task: ['AWS::ECS::TaskDefinition'],
          Subject: ['AWS::ECS::Service', { TaskDefinition: { Ref: 'Task' } }],
        }),
      },
    },
  }),
});
