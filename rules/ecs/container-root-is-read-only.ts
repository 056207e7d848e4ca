import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-02',
  title: 'Container cannot write to its root file system',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-06'],
  frameworks: { fsbp: ['ECS.5'] },
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      expectOn(container.get('ReadonlyRootFilesystem'), 'the read-only root file system'),
    );
  },
  docs: () => ({
    rationale:
      'Where nothing can be written, tools of an attacker cannot be put down, and files of the program cannot be changed.',
    remediation:
      'Set `ContainerDefinitions[].ReadonlyRootFilesystem` to true, with volumes for what must be written.',

    examples: {
      pass: {
        'read only': task({ ReadonlyRootFilesystem: true }),
        'no containers': one('AWS::ECS::TaskDefinition'),
      },
      fail: { omitted: task({}), writable: task({ ReadonlyRootFilesystem: 'false' }) },
    },
  }),
});
