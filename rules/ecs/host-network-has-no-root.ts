import { defineRule, fail, pass } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-04',
  title: 'Container in the network of its host is neither privileged nor root',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-06', 'NET-04'],
  frameworks: { fsbp: ['ECS.1'] },
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    if (!resource.get('NetworkMode').is('host')) return pass();
    return eachContainer(resource, (container) =>
      !container.get('Privileged').isTrue() &&
      (container.get('User').isAbsent() || container.get('User').is('0', 'root'))
        ? fail(
            container.get('User'),
            `in the network of the host the user is ${container.get('User').describe()}`,
          )
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'In the network of the host a container hears everything on it, and as root takes its ports and its metadata.',
    remediation: 'Set `NetworkMode` to `awsvpc`, or `User` to one other than root.',

    examples: {
      pass: {
        'own network': task({}, { NetworkMode: 'awsvpc' }),
        'a user': task({ User: '1000' }, { NetworkMode: 'host' }),
        'privileged, which another rule judges': task({ Privileged: true }, { NetworkMode: 'host' }),
      },
      fail: {
        omitted: task({}, { NetworkMode: 'host' }),
        root: task({ User: 'root' }, { NetworkMode: 'host' }),
        'root by number': task({ User: '0' }, { NetworkMode: 'host' }),
      },
    },
  }),
});
