import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-11',
  title: 'Container writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ECS.9'] },
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      container.get('LogConfiguration.LogDriver').isPresent() &&
      !container.get('LogConfiguration.LogDriver').is('none')
        ? pass()
        : fail(
            container.get('LogConfiguration.LogDriver'),
            `the log of the container is ${container.get('LogConfiguration.LogDriver').describe()}`,
          ),
    );
  },
  docs: () => ({
    rationale: 'What a container says is gone with it, if nothing collects it.',
    remediation: 'Set `ContainerDefinitions[].LogConfiguration.LogDriver` to `awslogs` or `awsfirelens`.',

    examples: {
      pass: {
        logged: task({ LogConfiguration: { LogDriver: 'awslogs' } }),
        'no containers': one('AWS::ECS::TaskDefinition'),
      },
      fail: { omitted: task({}), none: task({ LogConfiguration: { LogDriver: 'none' } }) },
    },
  }),
});
