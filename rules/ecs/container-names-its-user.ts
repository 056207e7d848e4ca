import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-03',
  title: 'Container runs as a user other than root',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) => {
      const user = container.get('User');
      return user.isAbsent() || user.is('0', 'root', '0:0', 'root:root', '', 'ContainerAdministrator')
        ? fail(user, `the user is ${user.describe()}`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Root in a container is one bug of the kernel away from root of the host, and may change everything inside.',
    remediation: 'Set `ContainerDefinitions[].User` to a number above 0, such as `1000:1000`.',
    whenNotToUse: 'Where the image itself names another user.',
    examples: {
      pass: { user: task({ User: '1000:1000' }), 'no containers': one('AWS::ECS::TaskDefinition') },
      fail: {
        omitted: task({}),
        root: task({ User: 'root' }),
        ...each(['0', '0:0', 'root:root', '', 'ContainerAdministrator'], (User) => task({ User })),
      },
    },
  }),
});
