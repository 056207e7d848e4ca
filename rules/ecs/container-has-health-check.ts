import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-14',
  title: 'Container has a health check',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      expectSet(container.get('HealthCheck.Command'), 'the health check'),
    );
  },
  docs: () => ({
    rationale: 'A container that hangs looks alive without a check, and is not replaced.',
    remediation: 'Set `ContainerDefinitions[].HealthCheck.Command`.',
    whenNotToUse: 'For tasks that a load balancer checks.',
    examples: {
      pass: {
        checked: task({ HealthCheck: { Command: ['CMD-SHELL', 'curl -f http://localhost/'] } }),
        'no containers': one('AWS::ECS::TaskDefinition'),
      },
      fail: { omitted: task({}) },
    },
  }),
});
