import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-29',
  title: 'Service names a task definition',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    return resource.get('DeploymentController.Type').is('EXTERNAL')
      ? pass()
      : expectSet(resource.get('TaskDefinition'), 'the task definition');
  },
  docs: () => ({
    rationale:
      'A service without a task definition runs nothing that the template describes, with no role that the template gives.',
    remediation: 'Set `TaskDefinition` to an `AWS::ECS::TaskDefinition`.',
    whenNotToUse: 'For services whose tasks are set by another tool.',
    examples: {
      pass: {
        named: one('AWS::ECS::Service', { TaskDefinition: { Ref: 'Task' } }),
        'named elsewhere': one('AWS::ECS::Service', { DeploymentController: { Type: 'EXTERNAL' } }),
      },
      fail: { omitted: one('AWS::ECS::Service') },
    },
  }),
});
