import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-09',
  title: 'Container drops the capabilities that it does not need',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      container.get('LinuxParameters.Capabilities.Drop').some((name) => name.is('ALL'))
        ? pass()
        : fail(container.get('LinuxParameters.Capabilities.Drop'), 'the default capabilities are kept'),
    );
  },
  docs: () => ({
    rationale:
      'Containers keep more than a dozen capabilities by default, such as changing owners of files and making raw packets. Hardly any program needs them.',
    remediation: 'Set `LinuxParameters.Capabilities.Drop` to `[ALL]`.',
    whenNotToUse: 'For images that change their user at start.',
    examples: {
      pass: {
        dropped: task({ LinuxParameters: { Capabilities: { Drop: ['ALL'] } } }),
        'no containers': one('AWS::ECS::TaskDefinition'),
      },
      fail: { omitted: task({}) },
    },
  }),
});
