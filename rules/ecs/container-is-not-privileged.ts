import { expectNotOn } from '../expect';
import { defineRule } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-01',
  title: 'Container is not privileged',
  severity: 'critical',
  profile: 'recommended',
  controls: ['SUP-06'],
  frameworks: { fsbp: ['ECS.4'] },
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      expectNotOn(container.get('Privileged'), 'privileged mode'),
    );
  },
  docs: () => ({
    rationale:
      'A privileged container is root on its host: whoever breaks into it has the machine and all containers beside it.',
    remediation: 'Set `ContainerDefinitions[].Privileged` to false, or leave it out.',

    examples: {
      pass: { omitted: task({}), off: task({ Privileged: false }) },
      fail: { on: task({ Privileged: true }) },
    },
  }),
});
