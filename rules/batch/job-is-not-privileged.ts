import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BAT-01',
  title: 'Batch job is not privileged',
  severity: 'critical',
  profile: 'recommended',
  controls: ['SUP-06'],
  waivable: true,
  appliesTo: ['AWS::Batch::JobDefinition'],
  check(resource) {
    return [
      ...expectNotOn(resource.get('ContainerProperties.Privileged'), 'privileged mode'),
      ...resource
        .get('EcsProperties.TaskProperties')
        .each((entry) =>
          entry
            .get('Containers')
            .each((container) => expectNotOn(container.get('Privileged'), 'privileged mode')),
        ),
    ];
  },
  docs: () => ({
    rationale:
      'A privileged job is root on its host: whoever breaks into it has the machine and all jobs beside it.',
    remediation: 'Set `ContainerProperties.Privileged` to false, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::Batch::JobDefinition', { ContainerProperties: { Image: 'x' } }) },
      fail: {
        on: one('AWS::Batch::JobDefinition', { ContainerProperties: { Image: 'x', Privileged: true } }),
        'a container of a task': one('AWS::Batch::JobDefinition', {
          EcsProperties: { TaskProperties: [{ Containers: [{ Image: 'x', Privileged: true }] }] },
        }),
      },
    },
  }),
});
